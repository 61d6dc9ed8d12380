/** Hints written into the text between guillemets, as the reader sees them. */
import assert from "node:assert/strict";
import { inlayHints } from "../../../../server/src/core";
import type { InlayHintStyle } from "../../../../server/src/core/features/navigate/inlay-hints";
import { reportOf } from "./written-draft";

const entries = `

References

Gazette. 2021-01-01. "Rents."

Gazette. 2021-01-01. "Wages."

Harbour Post (HP). 2022-05-02. "Tolls." [Accessed 2023-08-01]

Professor, Delta University. 2023-08-14. Interview.
`;

function check(style: InlayHintStyle, body: string): void {
  const text = body.replaceAll(/‹[^›]*›/g, "") + entries;
  const hints = inlayHints(reportOf(text), { start: 0, end: text.length }, style);
  let [shown, at] = ["", 0];
  for (const { offset, side, label } of hints) {
    shown += text.slice(at, offset) + (side === "after" ? `‹ ${label}›` : `‹${label} ›`);
    at = offset;
  }
  assert.equal(shown + text.slice(at), body + entries);
}

describe("inlayHints", () => {
  it("show the author before a date, and whom ibid. means", () =>
    check(
      "compact",
      "The Harbour Post says so (‹HP ›2022-05-02, 4), and again (ibid.‹ HP 2022-05-02›). According to the Professor, no (‹Professor ›2023-08-14).",
    ));

  it("show entry and title when asked for", () =>
    check(
      "full",
      "The Harbour Post says so (2022-05-02, 4‹ HP 2022-05-02, Tolls›), and again (ibid.‹ HP 2022-05-02, Tolls›).",
    ));

  it("show nothing where the author is named", () => check("compact", "Tolls rose (HP 2022-05-02)."));

  it("ask where it is not clear who is meant", () =>
    check("compact", "The Gazette says so (‹? ›2021-01-01). It is so (ibid.‹ ?›)."));

  it("show nothing where the list has no such entry", () => check("compact", "It is so (1999-01-01)."));

  it("are only those of the range", () => {
    const text = `The Harbour Post says (2022-05-02). The Harbour Post adds (2022-05-02).${entries}`;
    const range = { start: text.indexOf("The Harbour Post adds"), end: text.length };
    assert.equal(inlayHints(reportOf(text), range, "compact").length, 1);
  });
});
