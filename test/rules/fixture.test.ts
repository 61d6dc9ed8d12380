/** The notation of fixtures itself: what it gives, and that a slip in it is thrown. */
import assert from "node:assert/strict";
import { parseCases, parseFixture } from "../support/fixture";
import { memoryCorpus } from "../support/memory-corpus";

describe("fixture", () => {
  it("gives files without the margin of the test, and findings by their place in the draft", () => {
    const { files, draft } = parseFixture(`
      //- sources/post.txt
      Prices rose.

        They fell.

      //- draft.rir locale:fr
      Prices rose (Post 2020).
                        ^^^^ warning citation-partial-date: fuller => 2020-05-02
                   ^^^^ error author-spelling
    `);
    assert.deepEqual(
      files.map(({ name, text }) => [name, text]),
      [
        ["sources/post.txt", "Prices rose.\n\n  They fell.\n"],
        ["draft.rir", "Prices rose (Post 2020).\n"],
      ],
    );
    assert.equal(draft.locale, "fr");
    assert.deepEqual(draft.annotations, [
      {
        start: 18,
        end: 22,
        severity: "warning",
        code: "citation-partial-date",
        message: "fuller",
        fixes: ["2020-05-02"],
      },
      { start: 13, end: 17, severity: "error", code: "author-spelling", message: "", fixes: [] },
    ]);
  });

  it("gives the cursor, or what is selected; an amount is no cursor", () => {
    const cursorOf = (words: string) => parseFixture(`//- draft.rir\n${words}`).draft;
    assert.deepEqual(cursorOf("Prices ($0 rose by $0.50").cursor, { start: 8, end: 8 });
    assert.deepEqual(cursorOf("Prices\n$0rose$0 by $05").cursor, { start: 7, end: 11 });
    assert.equal(cursorOf("Prices\n$0rose$0 by $05").text, "Prices\nrose by $05\n");
    assert.equal(cursorOf("Prices rose").cursor, null);
  });

  it("turns pages, blank ones too", () => {
    const { files } = parseFixture(
      "//- draft.rir\nx\n//- sources/a.txt pages:1-5\nOne\n//-- page 3\nThree\n//-- page 4\nFour",
    );
    assert.deepEqual(files[1]?.text, "One\nThree\nFour\n");
    assert.deepEqual(files[1]?.pageStarts, [4, 4, 10, 15]);
  });

  it("makes a corpus of what is read, as sources.yaml declares it", () => {
    const corpus = memoryCorpus(
      parseFixture(`
        //- draft.rir
        x
        //- sources/sources.yaml
        sources:
          - file: sub/a.txt
            author: Delta Institute
            date: 2018
        //- sources/sub/a.txt pages:1-40
        Dams are old.
        //- sources/b.txt unreadable
        Dams of the Upper Valleys
        //- sources/c.txt unread
        Nobody has read this yet.
      `),
    );
    const [a, b, ...others] = corpus.sources;
    assert.deepEqual(
      [a?.file, a?.author, a?.date, a?.pages],
      ["sources/sub/a.txt", "Delta Institute", "2018", 40],
    );
    assert.deepEqual([b?.file, b?.title], ["sources/b.txt", "Dams of the Upper Valleys"]);
    assert.deepEqual(others, []);
    assert.equal(corpus.textOf("sources/sub/a.txt"), "Dams are old.\n");
    assert.equal(corpus.textOf("sources/b.txt"), null);
    assert.equal(corpus.textOf("sources/c.txt"), null);
    assert.equal(corpus.complete, false);
  });

  it("opens a case with its name", () => {
    const cases = parseCases("//# one\n//- draft.rir\nx\n\n//# and two\n//- draft.rdi\ny\n");
    assert.deepEqual(
      cases.map(({ name, fixture }) => [name, fixture.draft.name, fixture.draft.text]),
      [
        ["one", "draft.rir", "x\n"],
        ["and two", "draft.rdi", "y\n"],
      ],
    );
  });

  const slips: readonly (readonly [what: string, fixture: string, message: RegExp])[] = [
    ["no draft", "//- sources/a.txt\nx", /one draft/],
    ["two drafts", "//- a.rir\nx\n//- b.rdi\ny", /one draft/],
    ["words before the first header", "x\n//- draft.rir\ny", /before the first header/],
    ["a file name that is none", "//- dräft.rir\nx", /names no file/],
    ["an unknown option", "//- draft.rir pages:2-3\nx", /no option/],
    ["a record without a day", "//- draft.rir\nx\n//- a.txt changed:yesterday\ny", /no option/],
    ["an unknown code", "//- draft.rir\nxyz\n^^^ error no-such-rule", /no annotation/],
    ["an unknown severity", "//- draft.rir\nxyz\n^^^ fatal author-spelling", /no annotation/],
    ["carets beyond the line", "//- draft.rir\nxyz\n ^^^ error author-spelling", /beyond the line/],
    ["carets under nothing", "//- draft.rir\n^^^ error author-spelling", /beyond the line/],
    ["three cursors", "//- draft.rir\n$0x$0y$0", /3 times/],
    ["a page that was there", "//- draft.rir\n//-- page 2\nx\n//-- page 2\ny", /nor a new page/],
    ["more pages than there are", "//- draft.rir pages:1-2\nx\n//-- page 3\ny", /more pages/],
    ["a comment that is none", "//- draft.rir\n// x", /nor a new page/],
  ];
  for (const [what, fixture, message] of slips) {
    it(`throws at ${what}`, () => assert.throws(() => parseFixture(fixture), message));
  }

  it("throws at a sources.yaml with a mistake", () => {
    const fixture = parseFixture(
      "//- draft.rir\nx\n//- sources/sources.yaml\nsources:\n  - file: gone.txt\n",
    );
    assert.throws(() => memoryCorpus(fixture), /declared-missing/);
  });
});
