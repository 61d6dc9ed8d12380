/** One name changed in all its places: a draft before and after. */
import assert from "node:assert/strict";
import { rename, renameTarget } from "../../../../server/src/core";
import { unindented } from "../../../support/fixture";
import { readWritten } from "./written-draft";

function renamed(draft: string, name: string): string {
  const { report, text, offset } = readWritten(draft);
  const edits = rename(report, offset, name);
  if (typeof edits === "string") return edits;
  return [...edits]
    .reverse()
    .reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

const check = (draft: string, name: string, expected: string): void =>
  assert.equal(renamed(draft, name), unindented(expected).trim());

describe("rename of an author", () => {
  const draft = `
    The Harbour$0 Post (HP) says so (2022-05-02). Tolls rose (Harbour Post 2022-05-02; HP 2021; ibid.; Gazette 2021). Harbour Post's report adds this (2021). See (Harbor Post 2022-05-02) and (HP 1999), and (Harbour Post (HP) 2021).

    References

    Gazette. 2021. "Rents."

    Harbour Post (HP). 2022-05-02. "Tolls of Harbour Post."

    Harbour Post (HP). 2021. "Boats."
  `;
  const expected = `
    The River Post (HP) says so (2022-05-02). Tolls rose (River Post 2022-05-02; HP 2021; ibid.; Gazette 2021). River Post's report adds this (2021). See (River Post 2022-05-02) and (HP 1999), and (River Post (HP) 2021).

    References

    Gazette. 2021. "Rents."

    River Post (HP). 2022-05-02. "Tolls of Harbour Post."

    River Post (HP). 2021. "Boats."
  `;

  it("changes entries, citations by the full name and the words that decide", () =>
    check(draft, "River Post", expected));

  it("can begin at a citation or at the entry", () => {
    const bare = draft.replace("$0", "");
    for (const place of ["Harbour Post 2022-05-02;", "Harbor Post", "Harbour Post (HP). 2021"])
      check(bare.replace(place, `$0${place}`), " River Post. ", expected);
  });

  it("changes the full name in passing too, but no state, role or name of one word", () => {
    check(
      'A Harbour Post reporter left. Tolls rose (Harb$0our Post 2021). He said "the Harbour Post was right" at the Harbour Posts.\n\nReferences\n\nHarbour Post. 2021. "Rents."',
      "River Post",
      'A River Post reporter left. Tolls rose (River Post 2021). He said "the Harbour Post was right" at the Harbour Posts.\n\nReferences\n\nRiver Post. 2021. "Rents."',
    );
    check(
      'He lives in the Lake States. Tolls rose (Lake Stat$0es 2021).\n\nReferences\n\nLake States. 2021. Department of State. "Rents."',
      "Lakeland",
      'He lives in the Lake States. Tolls rose (Lakeland 2021).\n\nReferences\n\nLakeland. 2021. Department of State. "Rents."',
    );
    check(
      'A mirror hung there. Tolls rose (Mi$0rror 2021).\n\nReferences\n\nMirror. 2021. "Rents."',
      "Herald",
      'A mirror hung there. Tolls rose (Herald 2021).\n\nReferences\n\nHerald. 2021. "Rents."',
    );
  });

  it("keeps the stop behind an author that ended in one of its own", () =>
    check(
      'Tolls rose (Mill$0 Co. 2021).\n\nReferences\n\nMill Co. 2021. "Rents."',
      "Mill House",
      'Tolls rose (Mill House 2021).\n\nReferences\n\nMill House. 2021. "Rents."',
    ));

  it("leaves quoted words as they are", () =>
    check(
      'The Gaz$0ette says that "the Gazette was right" (2021).\n\nReferences\n\nGazette. 2021. "Rents."',
      "Herald",
      'The Herald says that "the Gazette was right" (2021).\n\nReferences\n\nHerald. 2021. "Rents."',
    ));

  it("follows roles in their case, and surnames", () => {
    check(
      `
      A professor at Delta University said so (2023-08-14). The Professor adds this (2023-08-14; Professor 2023-08-14).

      References

      Profe$0ssor, Delta University. 2023-08-14. Interview.
      `,
      "Lecturer, Delta University",
      `
      A lecturer at Delta University said so (2023-08-14). The Lecturer adds this (2023-08-14; Lecturer 2023-08-14).

      References

      Lecturer, Delta University. 2023-08-14. Interview.
      `,
    );
    check(
      'Tolls rose (Roy 2021).\n\nReferences\n\nRoy, A$0na. 2021. "Tolls."',
      "Wu, Lee",
      'Tolls rose (Wu 2021).\n\nReferences\n\nWu, Lee. 2021. "Tolls."',
    );
  });

  it("works in French, behind an elided article", () =>
    check(
      "L'Institut de la mer dit cela (2012). Les péages montent (Institut de la mer 2012).\n\nRéférences\n\nInstitut$0 de la mer. 2012. « Péages ».",
      "Institut des ports",
      "L'Institut des ports dit cela (2012). Les péages montent (Institut des ports 2012).\n\nRéférences\n\nInstitut des ports. 2012. « Péages ».",
    ));
});

describe("rename of an abbreviation", () => {
  const draft = `
    The Harbour Post (HP) says so (2022-05-02). The HP adds this (2022-05-02), and that (H$0P 2021; Harbour Post 2021; Harbour Post (HP) 2021).

    References

    Harbour Post (HP). 2022-05-02. "Tolls."

    Harbour Post (HP). 2021. "Boats."
  `;
  const expected = `
    The Harbour Post (HaPo) says so (2022-05-02). The HaPo adds this (2022-05-02), and that (HaPo 2021; Harbour Post 2021; Harbour Post (HaPo) 2021).

    References

    Harbour Post (HaPo). 2022-05-02. "Tolls."

    Harbour Post (HaPo). 2021. "Boats."
  `;

  it("changes entries, citations by it, its definition and the words that decide", () =>
    check(draft, "HaPo", expected));

  it("can begin in the entry or inside of a long form", () => {
    const bare = draft.replace("$0", "");
    for (const place of ["HP). 2022-05-02", "HP) 2021)"])
      check(bare.replace(place, `$0${place}`), "HaPo", expected);
  });
});

describe("rename of a date", () => {
  const draft = `
    The Post said so (4$0 Apr. 2016, 3). Tolls rose (Post Apr. 2016; Post 4 April 2016; ibid.).

    References

    Gazette. 9 December 2015. "Rents."

    Post. 4 April 2016. "Tolls."
  `;

  it("is written in the style of each place, as fully as it stood there", () =>
    check(
      draft,
      "2017-09-01",
      `
      The Post said so (1 Sept. 2017, 3). Tolls rose (Post Sept. 2017; Post 1 September 2017; ibid.).

      References

      Gazette. 9 December 2015. "Rents."

      Post. 1 September 2017. "Tolls."
      `,
    ));

  it("is written in French where French stands", () =>
    check(
      "Les péages montent (Courrier$0 3 févr. 2012; Courrier mars 2011).\n\nRéférences\n\nCourrier. 3 février 2012. « Péages ».\n\nCourrier. Mars 2011. « Routes ».".replace(
        "$0 3",
        " $03",
      ),
      "2013-08-01",
      "Les péages montent (Courrier 1er août 2013; Courrier mars 2011).\n\nRéférences\n\nCourrier. 1er août 2013. « Péages ».\n\nCourrier. Mars 2011. « Routes ».",
    ));

  it("keeps the letter behind it, and takes the one that is typed", () => {
    const lettered = (typed: string, first: string) =>
      check(
        'Tolls (Post 2016$0a; Post 2016b).\n\nReferences\n\nPost. 2016a. "Tolls."\n\nPost. 2016b. "Rents."',
        typed,
        `Tolls (Post ${first}; Post 2016b).\n\nReferences\n\nPost. ${first}. "Tolls."\n\nPost. 2016b. "Rents."`,
      );
    lettered("2017", "2017a");
    lettered("2016c", "2016c");
  });

  it("has one stop behind it in the entry, whatever it is", () => {
    const dated = 'Tolls (Post 2016-05-04).\n\nReferences\n\nPost. 2016-05-04. "Tolls."';
    const undated = 'Tolls (Post n.d.).\n\nReferences\n\nPost. N.d. "Tolls."';
    check(dated.replace("2016", "$02016"), "n.d.", undated);
    check(undated.replace("n.d.", "$0n.d."), "4 May 2016", dated);
  });

  it("may be a range, written as it is typed", () =>
    check(
      'Tolls (Post $02016).\n\nReferences\n\nPost. 2016. "Tolls."',
      "2016-2017",
      'Tolls (Post 2016-2017).\n\nReferences\n\nPost. 2016-2017. "Tolls."',
    ));
});

describe("rename says no", () => {
  const list = '\n\nReferences\n\nPost (P). 2022. "Tolls."\n\nPost (P). 2021. "Rents."';
  const refused = (draft: string, name: string, refusal: string): void =>
    assert.equal(renamed(draft + list, name), refusal);

  it("where nothing has a name", () => {
    refused("Tol$0ls rose (Post 2022).", "Herald", "nothing-here");
    refused("Tolls rose (Post 2022, 1$04).", "Herald", "nothing-here");
    refused("Tolls rose (Post 2022). They fell (ib$0id.).", "Herald", "nothing-here");
    refused("Tolls rose (Post 2022). The same $0source says they fell (2022).", "Herald", "nothing-here");
  });

  it("where a citation has no entry", () => {
    refused("Tolls rose (No$0body 2022).", "Herald", "no-entry");
    refused("Tolls rose (Nobody 20$022).", "2023", "no-entry");
  });

  it("to a name or date that is none", () => {
    refused("Tolls rose (Po$0st 2022).", "  ", "empty");
    for (const name of ["Herald (H)", "Herald; Gazette", "Herald\nGazette", "—", "x".repeat(300)])
      refused("Tolls rose (Po$0st 2022).", name, "not-a-name");
    refused("Tolls rose (Post 20$022).", "yesterday", "not-a-date");
    refused("Tolls rose (Post 20$022).", "2022-13-01", "not-a-date");
  });

  it("to what would lead citations elsewhere", () => {
    const others = '\n\nHerald. 2022. "Boats."';
    assert.equal(renamed(`Tolls rose (Po$0st 2022).${list}${others}`, "Herald"), "links-would-change");
    refused("Tolls rose (Post 202$02; Post 2021).", "2021", "links-would-change");
  });

  it("but renames an author whose date is not listed", () => {
    const { report, offset } = readWritten(`Tolls rose (Po$0st 1999).${list}`);
    const target = renameTarget(report, offset);
    assert.equal(typeof target === "object" && target.old, "Post");
  });
});
