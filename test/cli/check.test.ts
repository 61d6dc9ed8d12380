/** The command `check`, in each of its formats. */
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedDraft } from "../../server/src/cli/check-drafts";
import { runCli } from "../support/run-cli";
import { draftText, sampleProject } from "../support/sample-project";
import { folderWith, removeFolders } from "../support/temporary-folder";

interface CheckJson {
  readonly version: number;
  readonly files: readonly Pick<CheckedDraft, "file" | "findings" | "statistics">[];
  readonly summary: unknown;
}

const checkJson = async (paths: readonly string[], currentFolder: string): Promise<CheckJson> =>
  JSON.parse((await runCli(["check", ...paths, "--format", "json"], { currentFolder })).out);

describe("corroborate check", () => {
  let folder: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(removeFolders);

  it("shows each finding with its words, what explains it, and the integrity of the draft", async () => {
    const { code, out, err } = await runCli(["check", "draft.rir"], { currentFolder: folder });
    assert.equal(code, 1);
    assert.equal(err, "");
    const lines = out.split("\n");
    assert.equal(lines[0], "draft.rir");
    assert.match(lines[1] ?? "", /^ {2}11:26 error quotation-altered /);
    assert.match(lines[2] ?? "", /^ {2}11 \| River Watch reports that "the water rose /);
    const quotation = '"the water rose by nine metres in two days"';
    const caret = lines[3] ?? "";
    assert.equal(caret.indexOf("^"), (lines[2] ?? "").indexOf(quotation));
    assert.equal(caret.trim(), `| ${" ".repeat(25)}${"^".repeat(quotation.length)}`);
    assert.match(lines[4] ?? "", /^ {5}= seeds\/flood\.txt:5:\d+ /);
    assert.match(out, /^ {2}11:193 error citation-without-reference /m);
    assert.match(out, /^ {2}items {10}3 {2}\(2 resolved, 0 near, 0 ambiguous, 1 missing\)$/m);
    assert.match(out, /^ {2}quotations {5}2 {2}\(1 verbatim, 0 adapted, 1 altered, /m);
    assert.match(out, /^ {2}notes\.odt: ODT files are not read yet$/m);
    assert.match(out, /^2 errors, 0 warnings, 0 information, 0 hints in 1 file$/m);
  });

  it("gives the stable JSON", async () => {
    const { version, files, summary } = await checkJson(["draft.rir"], folder);
    assert.equal(version, 1);
    assert.deepEqual(summary, { errors: 2, warnings: 0, information: 0, hints: 0 });
    assert.deepEqual(
      files.map(({ file, statistics }) => ({ file, statistics })),
      [
        {
          file: "draft.rir",
          statistics: {
            citations: 3,
            items: { resolved: 2, near: 0, ambiguous: 0, missing: 1 },
            references: 1,
            quotations: { verbatim: 1, adapted: 0, altered: 1, absent: 0, elsewhere: 0, unverifiable: 0 },
            sources: 1,
          },
        },
      ],
    );
    const [altered, missing] = files[0]?.findings ?? [];
    assert.deepEqual(Object.keys(altered ?? {}), [
      "code",
      "severity",
      "message",
      "start",
      "end",
      "line",
      "column",
      "related",
      "fixes",
    ]);
    assert.equal(
      draftText.slice(altered?.start, altered?.end),
      '"the water rose by nine metres in two days"',
    );
    assert.deepEqual([altered?.line, altered?.column], [11, 26]);
    assert.deepEqual(Object.keys(altered?.related[0] ?? {}), ["file", "start", "end", "message"]);
    assert.equal(altered?.related[0]?.file, "seeds/flood.txt");
    assert.equal(missing?.code, "citation-without-reference");
  });

  it("names the fixes", async () => {
    writeFileSync(join(folder, "draft.rir"), draftText.replace("(2022-05-04)", "(2022)"));
    const { out } = await runCli(["check", "draft.rir"], { currentFolder: folder });
    assert.match(out, /citation-partial-date[\s\S]*?= fix: Write 2022-05-04/);
    const partial = (await checkJson(["draft.rir"], folder)).files[0]?.findings.find(
      ({ code }) => code === "citation-partial-date",
    );
    assert.deepEqual(partial?.fixes, [{ title: "Write 2022-05-04" }]);
  });

  it("writes SARIF 2.1.0", async () => {
    const { code, out } = await runCli(["check", "draft.rir", "--format", "sarif"], {
      currentFolder: folder,
    });
    const log = JSON.parse(out);
    assert.equal(code, 1);
    assert.equal(log.version, "2.1.0");
    const [run] = log.runs;
    assert.equal(run.columnKind, "utf16CodeUnits");
    const [first] = run.results;
    assert.equal(run.tool.driver.rules[first.ruleIndex].id, first.ruleId);
    assert.equal(first.level, "error");
    const { artifactLocation, region } = first.locations[0].physicalLocation;
    assert.equal(artifactLocation.uri, "draft.rir");
    assert.deepEqual(region, {
      startLine: 11,
      startColumn: 26,
      endLine: 11,
      endColumn: 69,
      charOffset: 182,
      charLength: 43,
    });
    assert.equal(first.relatedLocations[0].physicalLocation.artifactLocation.uri, "seeds/flood.txt");
  });

  it("writes workflow commands, in which nothing of a draft can end a property", async () => {
    writeFileSync(join(folder, "50%, a:b.rir"), draftText);
    const { out } = await runCli(["check", "50%, a:b.rir", "--format", "github"], { currentFolder: folder });
    const [first] = out.split("\n");
    assert.match(
      first ?? "",
      /^::error file=50%25%2C a%3Ab\.rir,line=11,col=26,endLine=11,endColumn=69,title=quotation-altered::The quotation /,
    );
    assert.equal(out.trimEnd().split("\n").length, 2);
  });

  it("is content with a draft that has nothing at error level", async () => {
    const text = draftText.replace("nine", "ten").replace(/The mayor.*/, "");
    writeFileSync(join(folder, "draft.rir"), text);
    const { code, out } = await runCli(["check", "draft.rir"], { currentFolder: folder });
    assert.equal(code, 0);
    assert.match(out, /^0 errors, 0 warnings, /m);
  });

  it("checks the drafts of a folder, each once, and passes over the sources", async () => {
    writeFileSync(join(folder, "response.txt"), draftText);
    writeFileSync(join(folder, "notes.txt"), "Notes, not a Response.");
    const names = ({ files }: CheckJson): string[] => files.map(({ file }) => file);
    assert.deepEqual(names(await checkJson(["."], folder)), ["draft.rir", "response.txt"]);
    assert.deepEqual(names(await checkJson([".", "draft.rir"], folder)), ["draft.rir", "response.txt"]);
  });

  it("finds the corpus when the folder named is one, or holds one", async () => {
    writeFileSync(join(folder, "seeds", "draft.rir"), draftText);
    const elsewhere = folderWith({});
    for (const path of [join(folder, "seeds"), folder, join(folder, "draft.rir")]) {
      const { files } = await checkJson([path], elsewhere);
      const findings = files.flatMap((its) => its.findings.map(({ code }) => code));
      assert.ok(findings.includes("quotation-altered"), path);
    }
  });

  it("never takes a draft for its own source", async () => {
    mkdirSync(join(folder, "more"));
    writeFileSync(join(folder, "more", "copy.txt"), draftText);
    const args = ["check", "draft.rir", "--corpus", "more", "--format", "json"];
    const { files } = JSON.parse((await runCli(args, { currentFolder: folder })).out) as CheckJson;
    assert.equal(files[0]?.statistics.sources, 0);
  });

  it("has nothing to compare with where there is no corpus folder, and says no word against that", async () => {
    const alone = folderWith({ "draft.rir": draftText });
    const { files } = await checkJson(["draft.rir"], alone);
    assert.equal(files[0]?.statistics.quotations.unverifiable, 2);
  });

  it("checks the seeds: the published Response and the sample draft", async () => {
    assert.deepEqual(
      (await checkJson(["seeds"], process.cwd())).files.map(({ file }) => file),
      ["seeds/mex201601-response-2023-09-01.txt", "seeds/sample-draft.rir"],
    );
  });

  it("speaks French", async () => {
    const { out } = await runCli(["check", "draft.rir", "--locale", "fr"], { currentFolder: folder });
    assert.match(out, /^ {2}11:26 erreur quotation-altered /m);
    assert.match(out, /^2 erreurs, 0 avertissement, 0 information, 0 suggestion dans 1 fichier$/m);
  });
});

describe("colours", () => {
  let folder: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(removeFolders);
  const coloured = async (args: readonly string[], isTerminal: boolean, environment = {}): Promise<boolean> =>
    (
      await runCli(["check", "draft.rir", ...args], { currentFolder: folder, isTerminal, environment })
    ).out.includes("\u001b[");

  it("are for terminals", async () => assert.equal(await coloured([], true), true));
  it("are not for pipes", async () => assert.equal(await coloured([], false), false));
  it("go away with NO_COLOR", async () => assert.equal(await coloured([], true, { NO_COLOR: "1" }), false));
  it("go away with --no-color", async () => assert.equal(await coloured(["--no-color"], true), false));
});
