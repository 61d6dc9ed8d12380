/** `corroborate.json` and the options that take its place, as the command line follows them. */
import assert from "node:assert/strict";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCli } from "../support/run-cli";
import { draftText, sampleProject } from "../support/sample-project";
import { removeFolders } from "../support/temporary-folder";

describe("the configuration on the command line", () => {
  let folder: string;
  beforeEach(() => {
    folder = sampleProject();
  });
  afterEach(removeFolders);

  const write = (name: string, content: unknown): void =>
    writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  const check = (...options: readonly string[]) =>
    runCli(["check", "draft.rir", ...options], { currentFolder: folder });
  /** `severity code` of each finding. */
  const found = async (...options: readonly string[]): Promise<readonly string[]> => {
    const { out, err } = await check("--format", "json", ...options);
    assert.equal(err, "");
    return JSON.parse(out).files[0].findings.map(
      ({ severity, code }: Record<string, string>) => `${severity} ${code}`,
    );
  };
  const usual = ["error quotation-altered", "error citation-without-reference"];

  it("sets severities", async () => {
    write("corroborate.json", {
      severity: { "quotation-altered": "hint", "citation-without-reference": "off" },
    });
    assert.deepEqual(await found(), ["hint quotation-altered"]);
    assert.equal((await check()).code, 0);
  });

  it("names the folders with the sources, from its own place", async () => {
    renameSync(join(folder, "seeds"), join(folder, "papers"));
    assert.deepEqual(await found(), ["error citation-without-reference"]);
    write("corroborate.json", { corpus: ["papers"] });
    assert.deepEqual(await found(), usual);
    mkdirSync(join(folder, "drafts/2023"), { recursive: true });
    write("drafts/2023/draft.rir", draftText);
    const { out } = await runCli(["check", "draft.rir", "--format", "json"], {
      currentFolder: join(folder, "drafts/2023"),
    });
    assert.equal(JSON.parse(out).files[0].statistics.sources, 1);
  });

  it("is where the usual folders are looked for, too", async () => {
    mkdirSync(join(folder, "drafts"));
    write("drafts/draft.rir", draftText);
    const sources = async (): Promise<number> => {
      const argv = ["check", "draft.rir", "--format", "json"];
      const { out } = await runCli(argv, { currentFolder: join(folder, "drafts") });
      return JSON.parse(out).files[0].statistics.sources;
    };
    assert.equal(await sources(), 0);
    write("corroborate.json", {});
    assert.equal(await sources(), 1);
  });

  it("gives way to --corpus, --severity, --config and --no-config", async () => {
    const [quotation, citation] = usual;
    write("corroborate.json", { corpus: ["gone"], severity: { "citation-without-reference": "hint" } });
    write("other.json", { severity: { "citation-without-reference": "warning" } });
    assert.deepEqual(await found(), ["hint citation-without-reference"]);
    assert.deepEqual(await found("--corpus", "seeds"), [quotation, "hint citation-without-reference"]);
    assert.deepEqual(await found("--severity", "citation-without-reference=error"), [citation]);
    assert.deepEqual(await found("--config", "other.json"), [
      quotation,
      "warning citation-without-reference",
    ]);
    assert.deepEqual(await found("--no-config"), usual);
  });

  it("lets --severity repeat; of two for one rule the later holds", async () => {
    const options = ["quotation-altered=off", "citation-without-reference=off", "quotation-altered=warning"];
    assert.deepEqual(await found(...options.flatMap((its) => ["--severity", its])), [
      "warning quotation-altered",
    ]);
  });

  it("holds for the sources of the other commands, too", async () => {
    write("corroborate.json", { corpus: ["papers"] });
    const { code, err } = await runCli(["sources"], { currentFolder: folder });
    assert.deepEqual(
      { code, err },
      {
        code: 2,
        err: "corroborate: there is no corpus folder here; name one with --corpus\n",
      },
    );
    renameSync(join(folder, "seeds"), join(folder, "papers"));
    assert.equal((await runCli(["sources"], { currentFolder: folder })).code, 0);
  });

  it("ends the program where it cannot be followed, with file, line and reason", async () => {
    write("corroborate.json", '{\n  "severity": { "author-speling": "off" }\n}');
    assert.deepEqual(await check(), {
      code: 2,
      out: "",
      err: 'corroborate: corroborate.json: line 2: no rule has the code "author-speling"\n',
    });
    assert.deepEqual(await check("--locale", "fr"), {
      code: 2,
      out: "",
      err: "corroborate: corroborate.json : ligne 2 : aucune règle n'a le code « author-speling »\n",
    });
    assert.equal((await check("--no-config")).code, 1);
    write("broken.json", "{\n\n");
    const broken = await check("--config", "broken.json");
    assert.equal(broken.err, "corroborate: broken.json: line 3: this is not valid JSON\n");
  });

  it("counts warnings for --max-warnings", async () => {
    const severity = [
      "--severity",
      "quotation-altered=warning",
      "--severity",
      "citation-without-reference=hint",
    ];
    assert.equal((await check(...severity)).code, 0);
    assert.equal((await check(...severity, "--max-warnings", "1")).code, 0);
    const { code, err } = await check(...severity, "--max-warnings", "0");
    assert.deepEqual({ code, err }, { code: 1, err: "corroborate: 1 warning, --max-warnings allows 0\n" });
  });

  const misused: readonly (readonly [options: readonly string[], message: string])[] = [
    [["--severity", "author-spelling"], '--severity "author-spelling" is not of the form RULE=LEVEL'],
    [
      ["--severity", "author-spelling=off=on"],
      '--severity "author-spelling=off=on" is not of the form RULE=LEVEL',
    ],
    [["--severity", "author-speling=off"], 'no rule has the code "author-speling"'],
    [
      ["--severity", "author-spelling=of"],
      '--severity author-spelling "of" is unknown; choose from error, warning, information, hint, off',
    ],
    [["--max-warnings", "few"], '--max-warnings "few" is not a whole number'],
    [["--config", "gone.json"], "gone.json: there is no such file or folder"],
    [["--config", "seeds"], "seeds: this is a folder, a file is needed"],
    [["--config", "a.json", "--no-config"], "the options --config and --no-config do not go together"],
    [
      ["--update-baseline", "--no-config"],
      "the options --update-baseline and --no-config do not go together",
    ],
  ];
  for (const [options, message] of misused) {
    it(`is told: ${options.join(" ")}`, async () =>
      assert.deepEqual(await check(...options), { code: 2, out: "", err: `corroborate: ${message}\n` }));
  }
});
