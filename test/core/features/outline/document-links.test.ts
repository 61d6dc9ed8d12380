/** Links of drafts, written into the text as `{address:…}` and `{response:…}`. */
import assert from "node:assert/strict";
import { documentLinks, parseDraft } from "../../../../server/src/core";
import { markSpans, readMarked } from "./marked-words";

function check(written: string, targets: readonly string[]): void {
  const { text, marked } = readMarked(written);
  const links = documentLinks(parseDraft(text));
  assert.equal(
    markSpans(
      text,
      links.map((link) => ({ ...link, name: link.kind })),
    ),
    marked,
  );
  assert.deepEqual(
    links.map((link) => (link.kind === "address" ? link.url : link.symbol)),
    targets,
  );
}

describe("documentLinks", () => {
  it("lead to the addresses of entries", () => {
    check(
      `
      Tolls rose (Post 2022), see https://example.org/text.

      References

      Post. 2022. "Tolls." <{address:https://example.org/a?b=c%20d}> [Accessed 2023-08-01]

      Post. 2021. "Péages." {address:www.exämple.org/péages}. [Accessed 2023-08-01]

      Post. 2020. "Nowhere." https://[/ [Accessed 2023-08-01]
      `,
      ["https://example.org/a?b=c%20d", "https://www.xn--exmple-cua.org/p%C3%A9ages"],
    );
  });

  it("lead to other Responses, from their symbols", () => {
    check(
      `
      See Response to Information Request {response:RUR201601} of May 2020 and RIR {response:RUR201602.FE}.

      Voir la réponse à la demande d'information {response:RUR201603} d'août 2021.
      `,
      ["RUR201601", "RUR201602.FE", "RUR201603"],
    );
  });

  it("are none where nothing leads out", () => check("Tolls rose (Post 2022).", []));
});
