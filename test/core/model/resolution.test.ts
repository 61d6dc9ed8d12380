/** Composed drafts are resolved as a careful reader resolves them; a wrong link is worse than an open one. */
import assert from "node:assert/strict";
import { resolveCitations } from "../../../server/src/core/model/resolution/resolve-citations";
import { parseDraft } from "../../../server/src/core/syntax/parse-draft";
import {
  itemsOf,
  type JudgedItem,
  type ResolutionCase,
  readResolutionCase,
  resolutionCases,
  scoreOf,
} from "../../support/resolution-cases";

const cases = resolutionCases();

describe("resolution", () => {
  for (const one of cases) {
    describe(one.name, () => {
      const draft = parseDraft(one.text);

      it("is judged item by item, and each entry exists", () => {
        assert.deepEqual(
          itemsOf(draft),
          one.items.map(({ citation, item }) => `${citation} | ${item}`),
        );
        for (const { reference } of one.items)
          assert.ok(reference === null || draft.references[reference]?.readable, `no entry ${reference}`);
      });

      it("links nothing wrongly, and leaves open no more than is known", () => {
        const found = resolveCitations(draft).flat();
        const scored = one.items.map((judged, index) => ({
          row: rowOf(judged),
          score: scoreOf(judged, found[index]!),
          has: `${found[index]!.reference ?? "-"} ${found[index]!.outcome}`,
        }));
        const rows = (score: string) =>
          scored.filter((item) => item.score === score).map(({ row, has }) => `${row}: has ${has}`);
        assert.deepEqual(rows("wrong"), []);
        assert.deepEqual(
          scored.filter(({ score }) => score === "open").map(({ row }) => row),
          one.items.filter(({ knownOpen }) => knownOpen !== null).map(rowOf),
        );
      });
    });
  }

  it("is tried on drafts in both languages, by the hundred items", () => {
    const languages = cases.map(({ text }) => parseDraft(text).language);
    assert.ok(languages.filter((language) => language === "en").length >= 15);
    assert.ok(languages.filter((language) => language === "fr").length >= 10);
    assert.ok(cases.flatMap(({ items }) => items).length >= 500);
  });

  it("has a judge who sees a wrong link, a needless doubt and a false certainty", () => {
    const scores = (rows: string, list: string): readonly string[] => {
      const one: ResolutionCase = readResolutionCase("made up", `1. Floods\n\n${list}\n---\n${rows}\n`);
      const found = resolveCitations(parseDraft(one.text)).flat();
      return one.items.map((judged, index) => scoreOf(judged, found[index]!));
    };
    const list = `The Delta Post states that the mill burnt (2020-01-02).\n\nReferences\n\nDelta Post. 2020-01-02. "Fire."\n\nHill Post. 2020-01-02. "Smoke."`;
    const row = (reference: string, outcome: string) => `(2020-01-02) | 0 | ${reference} | ${outcome} | why`;
    assert.deepEqual(scores(row("0", "resolved"), list), ["right"]);
    assert.deepEqual(scores(row("1", "resolved"), list), ["wrong"]);
    assert.deepEqual(scores(row("-", "ambiguous"), list), ["wrong"]);
    assert.deepEqual(scores(row("-", "missing"), list), ["wrong"]);
    const doubtful = list.replace("The Delta Post states that the", "One source states that the");
    assert.deepEqual(scores(row("0", "resolved"), doubtful), ["open"]);
    assert.deepEqual(scores(row("-", "ambiguous"), doubtful), ["right"]);
  });
});

const rowOf = ({ citation, item, reference, outcome, why }: JudgedItem): string =>
  `${citation} | ${item} | ${reference ?? "-"} | ${outcome} | ${why}`;
