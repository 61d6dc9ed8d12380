/** The baseline on the command line: written, followed, and told where it is out of date. */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/run-cli";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

describe("the baseline on the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(removeFolders);

  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  const check = (...options: readonly string[]) => runCli(["check", ...options], { currentFolder: folder });
  const checkJson = async (...options: readonly string[]) =>
    JSON.parse((await check("draft.rir", "--format", "json", ...options)).out);
  const codes = async (): Promise<readonly string[]> =>
    (await checkJson()).files[0].findings.map(({ code }: { code: string }) => code);
  const entries = (name = "corroborate-baseline.json") =>
    JSON.parse(readFileSync(join(folder, name), "utf8")).findings;

  it("holds what is found, and leaves it out from then on", async () => {
    const { code, out, err } = await check("draft.rir", "--update-baseline");
    assert.equal(code, 0);
    assert.match(out, /^0 errors, 0 warnings, 0 information, 0 hints in 1 file; 2 more in the baseline$/m);
    assert.equal(err, "corroborate: 2 findings written to corroborate-baseline.json\n");
    const [missing, altered, ...others] = entries();
    assert.deepEqual(others, []);
    assert.deepEqual(
      { ...missing, fingerprint: "" },
      { file: "draft.rir", rule: "citation-without-reference", fingerprint: "", words: "Courier 2021-01-02" },
    );
    assert.match(altered.fingerprint, /^[\da-f]{16}$/);
    assert.equal((await check("draft.rir")).code, 0);
    const { files, summary } = await checkJson();
    assert.deepEqual(files[0].findings, []);
    assert.deepEqual(summary, {
      errors: 0,
      warnings: 0,
      information: 0,
      hints: 0,
      baseline: { suppressed: 2, stale: [] },
    });
    assert.equal((await check("draft.rir", "--no-config")).code, 1);
  });

  it("is the same file when nothing has changed, wherever the findings have moved", async () => {
    await check("draft.rir", "--update-baseline");
    const before = readFileSync(join(folder, "corroborate-baseline.json"), "utf8");
    const moved = draftText.replace("1. Overview\n\n", "1. Overview\n\nNothing is known of the rest.\n\n");
    write("draft.rir", moved.replaceAll("\n", "\r\n"));
    assert.deepEqual(await codes(), []);
    await check("draft.rir", "--update-baseline");
    assert.equal(readFileSync(join(folder, "corroborate-baseline.json"), "utf8"), before);
  });

  it("shows what is new, and what has changed", async () => {
    await check("draft.rir", "--update-baseline");
    write("draft.rir", draftText.replace("by nine metres", "by eight metres"));
    assert.deepEqual(await codes(), ["quotation-altered"]);
    write("draft.rir", draftText.replace("(Courier 2021-01-02)", "(Courier 2021-01-02; Post 2019)"));
    assert.deepEqual(await codes(), ["citation-without-reference", "citation-without-reference"]);
    write("draft.rir", draftText);
    const source = readFileSync(join(folder, "seeds/flood.txt"), "utf8");
    write("seeds/flood.txt", `${source}\nA second edition.\n`);
    assert.deepEqual(await codes(), ["quotation-altered"]);
  });

  it("tells of entries that fit nothing any more, in every format, until they are taken out", async () => {
    await check("draft.rir", "--update-baseline");
    write("draft.rir", draftText.replace("nine metres", "ten metres"));
    const told = "1 entry of the baseline fits no finding any more; --update-baseline takes it out";
    const pretty = await check("draft.rir");
    assert.ok(pretty.out.includes(`${told}\n  draft.rir quotation-altered "the water rose by nine metres`));
    assert.equal(pretty.err, "");
    for (const format of ["sarif", "github"])
      assert.equal((await check("draft.rir", "--format", format)).err, `corroborate: ${told}\n`);
    const { baseline } = (await checkJson()).summary;
    assert.equal(baseline.suppressed, 1);
    assert.deepEqual(
      baseline.stale.map(({ rule }: { rule: string }) => rule),
      ["quotation-altered"],
    );
    const updated = await check("draft.rir", "--update-baseline", "--locale", "fr");
    assert.match(updated.err, /^corroborate: 1 constat inscrit dans corroborate-baseline\.json$/m);
    assert.match(updated.out, / 1 autre déjà accepté$/m);
    assert.equal(entries().length, 1);
  });

  it("keeps the entries of drafts that were not checked, unless those are gone", async () => {
    write("second.rir", draftText);
    write("third.rir", draftText);
    await check(".", "--update-baseline");
    assert.equal(entries().length, 6);
    rmSync(join(folder, "third.rir"));
    await check("draft.rir", "--update-baseline");
    const files = entries().map(({ file }: { file: string }) => file);
    assert.deepEqual(files, ["draft.rir", "draft.rir", "second.rir", "second.rir"]);
  });

  it("stands where the configuration says, and names drafts from there", async () => {
    mkdirSync(join(folder, "drafts"));
    write("drafts/draft.rir", draftText);
    write("corroborate.json", '{ "baseline": "accepted.json" }');
    const { err } = await runCli(["check", "draft.rir", "--update-baseline"], {
      currentFolder: join(folder, "drafts"),
    });
    assert.match(err, /^corroborate: 2 findings written to .*accepted\.json\n$/);
    assert.deepEqual(
      entries("accepted.json").map(({ file }: { file: string }) => file),
      ["drafts/draft.rir", "drafts/draft.rir"],
    );
    assert.equal((await check("drafts/draft.rir")).code, 0);
  });

  it("is made beside the draft where the draft would not look into the current folder", async () => {
    mkdirSync(join(folder, "other/.git"), { recursive: true });
    write("other/draft.rir", draftText);
    await check("other/draft.rir", "--update-baseline");
    assert.ok(existsSync(join(folder, "other/corroborate-baseline.json")));
    assert.equal((await check("other/draft.rir")).code, 0);
  });

  it("accepts as many findings that look the same as it has entries", async () => {
    const sentence = "The mayor did not agree (Courier 2021-01-02).";
    await check("draft.rir", "--update-baseline");
    write("draft.rir", draftText.replace(sentence, `${sentence}\n\n${sentence}`));
    assert.deepEqual(await codes(), ["citation-without-reference"]);
    await check("draft.rir", "--update-baseline");
    assert.deepEqual(await codes(), []);
    const prints: readonly string[] = entries().map(
      ({ fingerprint }: { fingerprint: string }) => fingerprint,
    );
    assert.deepEqual([prints.length, new Set(prints).size], [3, 2]);
  });

  it("is not written over anything else", async () => {
    write("corroborate.json", '{ "baseline": "draft.rir" }');
    const { code, err } = await check("draft.rir", "--update-baseline");
    assert.deepEqual(
      { code, err },
      { code: 2, err: "corroborate: draft.rir: line 1: this is not valid JSON\n" },
    );
    assert.equal(readFileSync(join(folder, "draft.rir"), "utf8"), draftText);
  });

  it("does not take in what a comment silences, nor comments that silence nothing", async () => {
    const comments =
      "<!-- corroborate-disable-file quotation-altered --> <!-- corroborate-disable-file author-spelling -->";
    write("draft.rir", `${draftText}\n${comments}\n`);
    await check("draft.rir", "--update-baseline");
    assert.deepEqual(
      entries().map(({ rule }: { rule: string }) => rule),
      ["citation-without-reference"],
    );
    assert.deepEqual(await codes(), ["suppression-unused"]);
  });
});
