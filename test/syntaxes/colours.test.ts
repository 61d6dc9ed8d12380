/** What the grammar colours, in English and French examples. */
import { checkColours } from "./check-colours";

describe("colours of citations", () => {
  it("author, date and locator of a parenthetical citation", () =>
    checkColours(`
Dues rose twice that year (Harbour Union 2021-03-15, 4, 12).
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.citation.parenthetical
                           ^^^^^^^^^^^^^ entity.name.type.author
                                         ^^^^^^^^^^ constant.numeric.date
                                                     ^ variable.parameter.locator
                                                        ^^ variable.parameter.locator`));

  it("each item of several", () =>
    checkColours(`
It is so (US 4 Apr. 2016b, Sec. 2; Smith et al. n.d.; ibid., para. 36).
          ^^ entity.name.type.author
             ^^^^^^^^^^^^ constant.numeric.date
                           ^^^^^^ variable.parameter.locator
                                 ^ punctuation.separator.item
                                   ^^^^^^^^^^^^ entity.name.type.author
                                                ^^^^ constant.numeric.date
                                                      ^^^^^ keyword.other.ibid
                                                             ^^^^^^^^ variable.parameter.locator`));

  it("a narrative citation has no author of its own", () =>
    checkColours(`
The Union reports losses (2021-03, Key Events in 2020) and gains (Sec. D4).
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.citation.narrative
                          ^^^^^^^ constant.numeric.date
                                   ^^^^^^^^^^^^^^^^^^ variable.parameter.locator
                                                                  ^^^^^^^ variable.parameter.locator
                                   ^^^^^^^^^^^^^^^^^^ !entity.name.type.author`));

  it("ibid. with another date, and parentheses in a locator", () =>
    checkColours(`
So it was (ibid. 24 Mar. 2013). The law says so (Lakeland 2019, Art. 31(2a)).
           ^^^^^ keyword.other.ibid
                 ^^^^^^^^^^^^ constant.numeric.date
                                                 ^^^^^^^^ entity.name.type.author
                                                                ^^^^^^^^^^^ variable.parameter.locator
                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ meta.citation.parenthetical`));

  it("French dates, roles and locators", () =>
    checkColours(`
Les cas augmentent (R.-U. 1er août 2017, paragr. 3; professeure 3 févr. 2012; voir aussi Nations Unies s.d.).
                    ^^^^^ entity.name.type.author
                          ^^^^^^^^^^^^^ constant.numeric.date
                                         ^^^^^^^^^ variable.parameter.locator
                                                    ^^^^^^^^^^^ entity.name.type.author
                                                                ^^^^^^^^^^^^ constant.numeric.date
                                                                              ^^^^^^^^^^ keyword.other.see
                                                                                         ^^^^^^^^^^^^^ entity.name.type.author
                                                                                                       ^^^^ constant.numeric.date`));

  it("leaves glosses, periods and asides alone", () =>
    checkColours(`
Harbour Union (HU) and others (2017-2019), from May to June (in all 2016 boats), (e.g., nets).
              ^^^^ !meta.citation.parenthetical
                              ^^^^^^^^^^^ !meta.citation.narrative
                                                            ^^^^^^^^^^^^^^^^^^^ !meta.citation.parenthetical
                                                                                 ^^^^^^^^^^^^ !meta.citation.parenthetical`));

  it("an open parenthesis ends with its line", () =>
    checkColours(`
Dues rose (Harbour Union 2021
           ^^^^^^^^^^^^^ entity.name.type.author
The next paragraph begins.
^^^^^^^^^^^^^^^^^^^^^^^^^^ !meta.citation.parenthetical`));
});

describe("colours of quotations", () => {
  it("straight, with alterations and omissions", () =>
    checkColours(`
They say "[t]hese boats ... are [theirs] […] now," he adds.
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.double
          ^^^ variable.other.alteration
                        ^^^ variable.other.omission
                                ^^^^^^^^ variable.other.alteration
                                         ^^^ variable.other.omission`));

  it("curly and French, after a translation flag", () =>
    checkColours(`
So [translation] “the nets” and [traduction] « les [vieux] filets ».
   ^^^^^^^^^^^^^ storage.modifier.translation
                 ^^^^^^^^^^ string.quoted.curly
                                ^^^^^^^^^^^^ storage.modifier.translation
                                             ^^^^^^^^^^^^^^^^^^^^^^ string.quoted.guillemets
                                                   ^^^^^^^ variable.other.alteration`));

  it("an open quotation ends with its paragraph", () =>
    checkColours(`
They say "the nets are gone.
         ^^^^^^^^^^^^^^^^^^^ string.quoted.double
Nobody answers (Harbour Union 2021).
^^^^^^^^^^^^^^ !string.quoted.double
                ^^^^^^^^^^^^^ entity.name.type.author`));

  it("a comment of the writer's is no text", () =>
    checkColours(`
The end <!-- ask again (Union 2021) --> of it.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ comment.block
                        ^^^^^^^^^^ !meta.citation.parenthetical`));
});

describe("colours of headings and symbols", () => {
  it("numbered and Markdown headings", () =>
    checkColours(`
3.1 Boat Owners
^^^^^^^^^^^^^^^ markup.heading.section
^^^ constant.numeric.section
    ^^^^^^^^^^^ entity.name.section
## Overview
^^^^^^^^^^^ markup.heading.section`));

  it("neither a date nor a sentence is a heading", () =>
    checkColours(`
1 September 2023
^^^^^^^^^^^^^^^^ !markup.heading.section
12 Boats were lost in the storm.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ !markup.heading.section`));

  it("symbol and title of the Response, and the symbol of another", () =>
    checkColours(`
LKA200001.E
^^^^^^^^^^^ markup.heading.symbol
Lakeland: Fishing rights; treatment of crews (2019–June 2022)
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.title
See Response to Information Request LKA200002 of June 2022.
                                    ^^^^^^^^^ variable.other.constant.symbol`));

  it("notes and their markers", () =>
    checkColours(`
The Union [1] agrees.
          ^^^ entity.name.tag.note
Notes
^^^^^ markup.heading.zone
[1] The Union was founded by twelve crews (Harbour Union n.d.).
^^^ entity.name.tag.note
                                           ^^^^^^^^^^^^^ entity.name.type.author`));
});

describe("colours of the list of references", () => {
  it("web entry: author, abbreviation, date, persons, title, container, accessed", () =>
    checkColours(`
References
^^^^^^^^^^ markup.heading.zone
Harbour Union (HU). 2021-03-15. Ana Duarte. "New Nets." Yearbook 2021. [Accessed 2022-06-01]
^^^^^^^^^^^^^ entity.name.type.author
               ^^ entity.name.type.abbreviation
                    ^^^^^^^^^^ constant.numeric.date
                                ^^^^^^^^^^^ variable.other.person
                                            ^^^^^^^^^^^ string.quoted.double
                                                        ^^^^^^^^^^^^^^ markup.italic.container
                                                                        ^^^^^^^^ keyword.other.accessed
                                                                                 ^^^^^^^^^^ constant.numeric.date
Harbour Union. N.d. The Book of Knots. [Accessed 2022-06-01]
               ^^^^ constant.numeric.date
                    ^^^^^^^^^^^^^^^^^^ markup.italic.title
Retired captain, Port School. 2022-05-02. Telephone interview with the author.
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ entity.name.type.author
                                          ^^^^^^^^^^^^^^^^^^^ keyword.other.oral`));

  it("French entries, up to the next list", () =>
    checkColours(`
Références
^^^^^^^^^^ markup.heading.zone
Union du port. 3 février 2012. « Filets neufs ». La Marée. [Date de consultation : 25 août 2023]
^^^^^^^^^^^^^ entity.name.type.author
               ^^^^^^^^^^^^^^ constant.numeric.date
                               ^^^^^^^^^^^^^^^^ string.quoted.guillemets
                                                            ^^^^^^^^^^^^^^^^^^^^ keyword.other.accessed
Capitaine à la retraite. 2012-02-03. Entretien avec la Direction des recherches.
                                     ^^^^^^^^^ keyword.other.oral
Autres sources consultées
^^^^^^^^^^^^^^^^^^^^^^^^^ markup.heading.zone
Sources orales : deux capitaines; une mareyeuse.
^^^^^^^^^^^^^^^^ keyword.other.label
                 ^^^^^^^^^^^^^^ !entity.name.type.author`));
});
