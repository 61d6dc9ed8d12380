/** Benchmark: reading the bibliographies of sources, beside the plain form of the same texts: the cost must stay of that order. */
import { readBibliography } from "../server/src/core/sources/bibliography/read-bibliography";
import { plainForm } from "../server/src/core/text/normal-form";
import { fittedExponent, timeOf } from "./measure";
import { sourceTexts } from "./seeds";

/** A seed that is dense with notes or lists costs more than prose; both are told. */
for (const text of sourceTexts()) {
  const entries = readBibliography(text).length;
  console.log(
    `\n${(text.length / 1_000).toFixed(0)} KB, ${entries} entries: ${text.trim().slice(0, 50).replace(/\s+/g, " ")}`,
  );
  const [plain, read] = [cpuOf(() => plainForm(text)), cpuOf(() => readBibliography(text))];
  const perMegabyte = (time: number) => ((time * 1_000_000) / Buffer.byteLength(text)).toFixed(0);
  console.log(
    `plain form ${perMegabyte(plain)}, bibliography ${perMegabyte(read)} ms of processor time per MB`,
  );
  console.log(`ratio ${(read / plain).toFixed(2)}`);
}

/** Milliseconds of processor time for one call, of 60 calls after 60 that warm up: other programs do not count. */
function cpuOf(run: () => unknown): number {
  for (let round = 0; round < 60; round++) run();
  const before = process.cpuUsage();
  for (let round = 0; round < 60; round++) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / 60;
}

/** Texts that might cost more than their length: markers, marks that open and never close, headings, cues. */
const hostile: readonly (readonly [string, string])[] = [
  ["markers", "1 A\n2 B, “C,” 4 May 2019\n"],
  ["opening marks", "[1] “‘«*_"],
  ["one line of notes", " 1 Ibid. 2 Ibid."],
  ["headings", "Sources\n"],
  ["entries", "Sources\n\nA. “B.” C. 2019.\n\n"],
  ["cues", "according to A reported by B "],
  ["straight marks", 'See "A '],
  ["semicolons", "1 A, “B,” 2019; "],
  ["op. cit.", "[1] A, “B,” C, 2019.\n[2] D, op. cit.\n"],
];
console.log("\ntime against length (1 is linear)");
for (const [name, piece] of hostile) {
  const points = [20_000, 80_000, 320_000].map((length): [number, number] => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    readBibliography(text);
    return [length, timeOf(() => readBibliography(text))];
  });
  console.log(
    `  ${name.padEnd(20)} ${fittedExponent(points).toFixed(2)}  ${points.at(-1)![1].toFixed(0)} ms for 320 KB`,
  );
}
