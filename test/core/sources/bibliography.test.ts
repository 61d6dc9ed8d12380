/** Bibliographies of sources: the annotated ones, what must hold for any text, and texts written to hurt. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { bibliographyOf, readSources } from "../../../server/src/core";
import { readBibliography } from "../../../server/src/core/sources/bibliography/read-bibliography";
import {
  compareBibliography,
  composedBibliographies,
  seedBibliographies,
} from "../../support/bibliography-cases";

describe("the bibliography of", () => {
  for (const source of [...seedBibliographies(), ...composedBibliographies()])
    it(`${source.name} is read as people annotated it`, () => {
      for (const { field, annotated, read } of compareBibliography(source))
        assert.deepEqual(read.toSorted(), annotated.toSorted(), field);
    });
});

describe("a bibliography", () => {
  const pieces = fc.constantFrom(
    ...[
      "Sources\n",
      "\n\n",
      "1 ",
      "[2] ",
      "<sup>3</sup>",
      "Ibid., p. 4",
      "supra note 1",
      "Mensah, “Who counts?” The Lamp, 4 June 2018",
      "; ",
      "*Shores*",
      "According to the Lamp",
      " reported",
      "“",
      '"',
      "2019",
      "\f\n7\n",
      "e\u0301",
      "—",
      ".",
    ],
  );
  const text = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 60 })
    .map((list) => list.join(""));

  it("has the words of its spans, in order, and no entry stands for itself or a later chain", () => {
    fc.assert(
      fc.property(text, (words) => {
        const entries = readBibliography(words);
        for (const [index, { start, end, text: own, ibidOf }] of entries.entries()) {
          assert.equal(words.slice(start, end), own);
          assert.ok(index === 0 || entries[index - 1]!.start <= start);
          if (ibidOf !== null) assert.equal(entries[ibidOf]!.ibidOf, null);
        }
      }),
    );
  });

  it("of a record is read from its text when asked for, and once", () => {
    const text =
      "Floods\n\nSources\n\nMensah, “Who counts?” The Lamp, 4 June 2018\n\nObi, “Salt,” The Lamp, 2019\n";
    const [source] = readSources({ file: "a.txt", text, pageStarts: [] }, []);
    let asked = 0;
    const textOf = () => {
      asked++;
      return text;
    };
    assert.deepEqual(bibliographyOf(source!, textOf), readBibliography(text));
    assert.equal(bibliographyOf(source!, textOf).length, 2);
    assert.equal(asked, 1);
    assert.deepEqual(
      bibliographyOf({ ...source! }, () => null),
      [],
    );
  });

  it("is the same wherever the source stands in its file", () => {
    fc.assert(
      fc.property(text, (words) => {
        const alone = readBibliography(words);
        const behind = readBibliography(`${words}\n${words}`, {
          start: words.length + 1,
          end: 2 * words.length + 1,
        });
        assert.deepEqual(
          behind.map(({ author, title, date, ibidOf }) => ({ author, title, date, ibidOf })),
          alone.map(({ author, title, date, ibidOf }) => ({ author, title, date, ibidOf })),
        );
      }),
    );
  });
});
