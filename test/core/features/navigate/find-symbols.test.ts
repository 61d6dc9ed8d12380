/** What a part of a name finds in a draft. */
import assert from "node:assert/strict";
import { parseDraft, symbolsOfDraft } from "../../../../server/src/core";

const text = `1 May 2020

XYZ200123.E

Freedonia: Floods (2019-2020)

1. Overview

Tolls rose (Post 2022).

1.1 The Émigrés

Notes

[1] A note.

References

Post. 2022. "Tolls."

Additional Sources Consulted

Gazette. 2021. "Rents."
`;

function check(query: string, expected: readonly string[]): void {
  const found = symbolsOfDraft(parseDraft(text), query);
  assert.deepEqual(
    found.map(({ kind, name }) => `${kind}: ${name}`),
    expected,
  );
  for (const { start, end } of found) assert.notEqual(text.slice(start, end).trim(), "");
}

describe("symbolsOfDraft", () => {
  it("are the Response, its sections and the entries of both lists", () =>
    check("", [
      "response: XYZ200123.E",
      "section: 1. Overview",
      "section: 1.1 The Émigrés",
      "reference: Post 2022 — Tolls",
      "additional-source: Gazette 2021 — Rents",
    ]));

  it("are found by a part of their name, in any case, with or without accents", () => {
    check(" emigr", ["section: 1.1 The Émigrés"]);
    check("TOLLS", ["reference: Post 2022 — Tolls"]);
    check("nowhere", []);
  });
});
