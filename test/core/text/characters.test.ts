/** The kinds of characters are those of regular expressions, for every code there is. */
import assert from "node:assert/strict";
import { isBlank, isDigit } from "../../../server/src/core/text/characters";

const codes = Array.from({ length: 0x10000 }, (_, code) => code);

const matching = (pattern: RegExp) => codes.filter((code) => pattern.test(String.fromCharCode(code)));

describe("characters", () => {
  it("are blank as \\s says", () => assert.deepEqual(codes.filter(isBlank), matching(/\s/)));
  it("are digits as \\d says", () => assert.deepEqual(codes.filter(isDigit), matching(/\d/)));
});
