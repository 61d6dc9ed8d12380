/** What the editor takes for a word, and which marks close themselves. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const configuration = JSON.parse(
  readFileSync(new URL("../../language-configuration.json", import.meta.url), "utf8"),
);
const { pattern, flags } = configuration.wordPattern;
const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`));

describe("words of a draft", () => {
  it("a date is one word", () =>
    assert.deepEqual(words("(Union 2023-08-14, 4)"), ["Union", "2023-08-14", "4"]));

  it("a name with accents, apostrophes or hyphens is one word", () =>
    assert.deepEqual(words("L’Île d'Orléans, Saint-Jérôme"), ["L’Île", "d'Orléans", "Saint-Jérôme"]));

  it("marks around a word are not of it", () =>
    assert.deepEqual(words("« [t]hese » “nets”—'now'"), ["t", "hese", "nets", "now"]));
});

describe("marks that close themselves", () => {
  const closes = (open: string) =>
    configuration.autoClosingPairs.find((pair: { open: string }) => pair.open === open)?.close;

  it("quotation marks, and guillemets with the space between mark and word", () => {
    assert.equal(closes("“"), "”");
    assert.equal(closes('"'), '"');
    assert.equal(closes("«"), "»");
    assert.equal(closes("«\u00a0"), "\u00a0»");
    assert.equal(closes("«\u202f"), "\u202f»");
  });
});

describe("Enter behind a complete entry", () => {
  const [rule] = configuration.onEnterRules;
  const applies = (line: string) => new RegExp(rule.beforeText).test(line);

  it("leaves a blank line before the next one", () => {
    assert.equal(rule.action.appendText, "\n");
    assert.ok(applies('River Institute. 2021-06-30. "Tolls." [Accessed 2021-08-03]'));
    assert.ok(applies("Institut du fleuve. 2021. Péages. [Date de consultation : 3 août 2021]"));
  });

  it("does nothing of the kind in prose", () => {
    assert.ok(!applies("The tolls rose (River Institute 2021-06-30)."));
    assert.ok(!applies("He was [accessed by phone] and said so."));
  });
});
