/** How often each entry is cited, in the words of its lens. */
import assert from "node:assert/strict";
import { entryLenses } from "../../../../server/src/core";
import { reportOf } from "./written-draft";

function check(text: string, expected: readonly string[], locale: "en" | "fr" = "en"): void {
  const lenses = entryLenses(reportOf(text), locale);
  assert.deepEqual(
    lenses.map(({ start, end, title, citations }) => {
      assert.equal(/\d+/.exec(title)?.[0] ?? String(citations.length), String(citations.length));
      return `${text.slice(start, end)}: ${title}`;
    }),
    expected,
  );
}

const list = `References

Gazette. 2021. "Rents."

Post. 2022. "Tolls."

Union. 2020. "Wages."`;

describe("entryLenses", () => {
  it("count citations in all their forms", () =>
    check(`The Post says (2022), and again (ibid.), that (Gazette 2021).\n\n${list}`, [
      "Gazette. 2021: cited once",
      "Post. 2022: cited 2 times",
      "Union. 2020: never cited",
    ]));

  it("say so in French", () =>
    check(
      `The Post says (2022), and again (ibid.), that (Gazette 2021).\n\n${list}`,
      ["Gazette. 2021: cité une fois", "Post. 2022: cité 2 fois", "Union. 2020: jamais cité"],
      "fr",
    ));

  it("do not call an entry uncited that an unclear citation may mean", () =>
    check('Tolls rose (Post 2022).\n\nReferences\n\nPost. 2022. "Tolls."\n\nPost. 2022. "Rents."', [
      "Post. 2022: perhaps cited",
      "Post. 2022: perhaps cited",
    ]));
});
