/** A comment changes nothing of how a draft is read, wherever it stands. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { withoutComments } from "../../../server/src/core/syntax/comments";
import { parseDraft } from "../../../server/src/core/syntax/parse-draft";
import { hostileText } from "../../support/hostile-text";
import { type Mark, marksOf, readMarkedDrafts } from "../../support/marked-draft";
import { publishedResponse, readSeed, sampleDraft } from "../../support/seeds";

const folder = join(import.meta.dirname, "drafts");
const composed = readdirSync(folder)
  .filter((name) => name.endsWith(".txt") && name !== "comments.txt")
  .flatMap((name) => readMarkedDrafts(readFileSync(join(folder, name), "utf8")));
const texts = [...composed.map(({ text }) => text), readSeed(publishedResponse), readSeed(sampleDraft)];

/** What would be read as a heading, a citation, a quotation, an entry, if a comment were text. */
const words = fc.constantFrom(
  "corroborate-disable-next-line",
  "Overview",
  'He said "never" (HRW 2019).',
  'HRW. 2019. "Never." [Accessed 2020-01-01]',
  "\n\nReferences\n\nNobody. 2011.\n\n",
);

const lineStarts = (text: string): readonly number[] => [
  0,
  ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length),
];
/** A comment on a blank line is one on a line of its own. */
const endsOfWords = (text: string): readonly number[] =>
  [...text.matchAll(/\S[^\S\r\n]*(?:$|(?=[\r\n]))/g)].map(({ index, 0: end }) => index + end.length);

function assertUnmoved(text: string, at: number, comment: string): void {
  const before = marksOf(parseDraft(text));
  const after = marksOf(parseDraft(text.slice(0, at) + comment + text.slice(at)));
  const moved = ({ name, start, end }: Mark): Mark => ({
    name,
    start: start >= at ? start + comment.length : start,
    end: end > at ? end + comment.length : end,
  });
  assert.deepEqual(after, before.map(moved));
}

describe("a comment", () => {
  const place = (placesOf: (text: string) => readonly number[]) =>
    fc
      .constantFrom(...texts)
      .chain((text) => fc.tuple(fc.constant(text), fc.constantFrom(...placesOf(text)), words));

  it("on a line of its own is as if the line were not there", () => {
    fc.assert(
      fc.property(place(lineStarts), ([text, at, its]) => assertUnmoved(text, at, `<!-- ${its} -->\n`)),
      { numRuns: 300 },
    );
  });

  it("at the end of a line leaves the line what it is", () => {
    fc.assert(
      fc.property(place(endsOfWords), ([text, at, its]) => assertUnmoved(text, at, ` <!-- ${its} -->`)),
      { numRuns: 300 },
    );
  });

  it("becomes blanks, and nothing else changes or moves", () => {
    fc.assert(
      fc.property(hostileText(), (written) => {
        const { text, comments } = withoutComments(written);
        assert.equal(text.length, written.length);
        let at = 0;
        for (const { start, end, through, words } of comments) {
          assert.ok(at <= start && start < end && end <= through);
          assert.equal(text.slice(at, start), written.slice(at, start));
          assert.match(text.slice(start, through), /^ *$/);
          assert.match(written.slice(end, through), /^[^\S\r\n]*(?:\r\n|\r|\n)?$/);
          assert.equal(written.slice(start + 4, end - 3).trim(), words);
          at = through;
        }
        assert.equal(text.slice(at), written.slice(at));
      }),
      { numRuns: 2_000 },
    );
  });
});
