/** Bytes to text, in the encodings that sources come in. */
import assert from "node:assert/strict";
import { decodeText } from "../../server/src/node/decode-text";

describe("decodeText", () => {
  const cases: readonly (readonly [name: string, bytes: readonly number[], text: string | null])[] = [
    ["UTF-8", [0xc3, 0xa9, 0x74, 0xc3, 0xa9], "été"],
    ["UTF-8 with its mark", [0xef, 0xbb, 0xbf, 0x61], "a"],
    ["UTF-16, little end first", [0xff, 0xfe, 0xe9, 0x00, 0x3d, 0xd8, 0x00, 0xde], "é😀"],
    ["UTF-16, big end first", [0xfe, 0xff, 0x00, 0xe9], "é"],
    ["windows-1252, where UTF-8 is invalid", [0x93, 0xe9, 0x94, 0x80, 0x9c, 0x81], "“é”€œ\u0081"],
    ["nothing", [], ""],
    ["bytes that are no text", [0x50, 0x4b, 0x00, 0x04], null],
  ];
  for (const [name, bytes, text] of cases) {
    it(`reads ${name}`, () => assert.equal(decodeText(Uint8Array.from(bytes)), text));
  }
});
