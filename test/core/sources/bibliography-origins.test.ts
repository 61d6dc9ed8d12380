/** Origins: whom a passage is attributed to, with the words that decided. */
import assert from "node:assert/strict";
import { originsOf } from "../../../server/src/core/sources/bibliography/origins";

const found = (text: string): readonly string[] =>
  originsOf(text).map(({ by, name, words }) => `${by} ${name}: ${words}`);

describe("the origins of a passage", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["PORT ARLE, 4 June 2018 (AFP) — Dockers stayed away.", ["wire AFP: (AFP)"]],
    ["ARLE (AP/Reuters) - Dockers stayed away.", ["wire AP: (AP/Reuters)", "wire Reuters: (AP/Reuters)"]],
    ["Reuters — Dockers stayed away.", ["wire Reuters: Reuters"]],
    [
      "Con información de EFE y La Gaceta",
      ["credit EFE: Con información de", "credit La Gaceta: Con información de"],
    ],
    ["With information from the Harbour Gazette.", ["credit Harbour Gazette: With information from"]],
    ["(Avec AFP)", ["credit AFP: (Avec"]],
    ["This article was originally published by River Post.", ["reprint River Post: originally published by"]],
    ["Reproduit de Courrier du Sud. Tous droits réservés.", ["reprint Courrier du Sud: Reproduit de"]],
    ["Publicado originalmente en El Faro del Sur", ["reprint El Faro del Sur: Publicado originalmente en"]],
    ["Prices doubled, according to the Harbour Authority.", ["attribution Harbour Authority: according to"]],
    ["As the River Post reported, prices doubled.", ["attribution River Post: reported"]],
    ["Selon l’Autorité portuaire, le trafic a chuté.", ["attribution Autorité portuaire: Selon"]],
    ["Prices doubled, according to one worker.", []],
    ["The map (AP 12) shows it. Officials reported nothing. He noted that.", []],
  ];
  for (const [text, origins] of cases) it(`of “${text}”`, () => assert.deepEqual(found(text), origins));

  it("lie where the words stand, whatever part of the text is asked for", () => {
    const text = "First line (AFP).\nSecond line, according to the River Post, is longer.";
    const start = text.indexOf("Second");
    const [only, ...others] = originsOf(text, { start, end: text.length });
    assert.equal(others.length, 0);
    assert.equal(text.slice(only!.start, only!.end), "according to the River Post");
  });
});
