/** What a baseline leaves of a check, and which of its entries are of no use any more. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { type BaselineEntry, type Finding, withoutBaselined } from "../../../../server/src/core";

/** A finding whose message is its fingerprint. */
const finding = (print: string, start = 0): Finding => ({
  code: "author-spelling",
  severity: "warning",
  start,
  end: start + 1,
  message: print,
  related: [],
  fixes: [],
});
const entry = (print: string, rule = "author-spelling"): BaselineEntry => ({
  file: "draft.rir",
  rule,
  fingerprint: print,
  words: "",
});
const apply = (findings: readonly Finding[], entries: readonly BaselineEntry[]) =>
  withoutBaselined(findings, entries, ({ message }) => message || null);

describe("a baseline", () => {
  it("accepts one finding for each entry: of findings that look the same, the first ones", () => {
    const findings = [finding("a", 1), finding("b", 2), finding("a", 3), finding("a", 4)];
    const { kept, accepted, stale } = apply(findings, [entry("a"), entry("a")]);
    assert.deepEqual(
      kept.map(({ start }) => start),
      [2, 4],
    );
    assert.deepEqual(
      accepted.map(({ start }) => start),
      [1, 3],
    );
    assert.deepEqual(stale, []);
  });

  it("tells entries that fit nothing", () => {
    const { kept, stale } = apply([finding("a")], [entry("a"), entry("a"), entry("gone")]);
    assert.deepEqual(kept, []);
    assert.deepEqual(stale, [entry("a"), entry("gone")]);
  });

  it("accepts nothing of another rule, and nothing without a fingerprint", () => {
    const findings = [finding("a"), finding("")];
    const entries = [entry("a", "quotation-absent"), entry("")];
    const { kept, stale } = apply(findings, entries);
    assert.deepEqual(kept, findings);
    assert.deepEqual(stale, entries);
  });

  it("loses nothing: what is found is kept or accepted, an entry is used or stale", () => {
    const print = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(fc.array(print), fc.array(print), (found, known) => {
        const findings = found.map(finding);
        const { kept, accepted, stale } = apply(
          findings,
          known.map((its) => entry(its)),
        );
        assert.deepEqual(
          findings.filter((one) => !accepted.includes(one)),
          kept,
        );
        assert.equal(stale.length, known.length - accepted.length);
        for (const its of ["a", "b", "c", "d"]) {
          const count = (all: readonly string[]): number => all.filter((one) => one === its).length;
          const left = kept.filter(({ message }) => message === its).length;
          assert.equal(left, Math.max(0, count(found) - count(known)));
        }
      }),
    );
  });
});
