/** `corroborate.json` and the baseline as the disk has them: found, read, and what is wrong in them told with its line. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { readBaseline, writeBaseline } from "../../server/src/node/baseline-file";
import { configurationFor, configurationIn, noConfiguration } from "../../server/src/node/configuration";
import { readConfigurationFile } from "../../server/src/node/read-configuration-file";
import { describe as words } from "../../server/src/node/reasons";
import { folderWith, removeFolders } from "../support/temporary-folder";

const entry = {
  file: "draft.rir",
  rule: "author-spelling",
  fingerprint: "0123456789abcdef",
  words: "Gazete",
};
const baseline = (...findings: readonly unknown[]) => JSON.stringify({ version: 1, findings });

describe("finding the configuration", () => {
  afterEach(removeFolders);

  it("takes the nearest file above a draft, up to the repository", () => {
    const folder = folderWith({
      "corroborate.json": "{}",
      "report/corroborate.json": '{ "severity": { "author-spelling": "off" } }',
      "report/2023/drafts/draft.rir": "",
      "other/.git/HEAD": "",
      "other/drafts/draft.rir": "",
    });
    const pathFor = (name: string) => configurationFor(join(folder, name)).path;
    assert.equal(pathFor("."), join(folder, "corroborate.json"));
    assert.equal(pathFor("report"), join(folder, "report/corroborate.json"));
    assert.equal(pathFor("report/2023/drafts"), join(folder, "report/corroborate.json"));
    assert.deepEqual(configurationFor(join(folder, "other/drafts")), noConfiguration);
  });

  it("takes its baseline beside it, or where it says", () => {
    const folder = folderWith({
      "corroborate.json": "{}",
      "corroborate-baseline.json": baseline(entry),
      "named/corroborate.json": '{ "baseline": "accepted/2023.json" }',
      "named/accepted/2023.json": baseline(entry, entry),
      "named/deep/corroborate-baseline.json": baseline(),
    });
    assert.deepEqual(configurationFor(folder).baseline, {
      path: join(folder, "corroborate-baseline.json"),
      entries: [entry],
    });
    assert.deepEqual(configurationFor(join(folder, "named/deep")).baseline, {
      path: join(folder, "named/accepted/2023.json"),
      entries: [entry, entry],
    });
  });

  it("takes the nearest baseline where there is no configuration", () => {
    const folder = folderWith({
      ".git/HEAD": "",
      "corroborate-baseline.json": baseline(entry),
      "a/b/draft.rir": "",
    });
    const found = configurationFor(join(folder, "a/b"));
    assert.equal(found.path, null);
    assert.deepEqual(found.baseline?.entries, [entry]);
    assert.equal(found.baseline?.path, join(folder, "corroborate-baseline.json"));
  });

  it("gives what it lists as sources, from its own folder on", () => {
    const folder = folderWith({ "corroborate.json": '{ "corpus": ["papers", "more/papers"] }' });
    assert.deepEqual(configurationFor(folder).corpus, {
      base: folder,
      entries: ["papers", "more/papers"],
    });
  });

  it("follows no link, not even to a folder", () => {
    const outside = folderWith({ "c.json": "{}", "accepted.json": baseline(entry) });
    const folder = folderWith({ "linked/x": "", "corroborate.json": '{ "baseline": "out/accepted.json" }' });
    symlinkSync(join(outside, "c.json"), join(folder, "linked/corroborate.json"));
    symlinkSync(outside, join(folder, "out"));
    for (const name of ["linked", "."]) {
      const { problems, baseline } = configurationFor(join(folder, name));
      assert.deepEqual(
        problems.map(({ reason }) => reason.kind),
        ["link"],
      );
      assert.deepEqual(baseline?.entries ?? [], []);
    }
  });

  it("follows a link to a folder with sources only where it stays inside", () => {
    const outside = folderWith({ "a.txt": "" });
    const folder = folderWith({
      "papers/a.txt": "",
      "corroborate.json": '{ "corpus": ["in", "out", "gone"] }',
    });
    symlinkSync(outside, join(folder, "out"));
    symlinkSync(join(folder, "papers"), join(folder, "in"));
    const { corpus, problems } = configurationFor(folder);
    assert.deepEqual(corpus, { base: folder, entries: ["in", "gone"] });
    assert.deepEqual(problems, [{ path: join(folder, "out"), reason: { kind: "link" } }]);
  });

  it("takes no shared index from a link that leads out", () => {
    const outside = folderWith({ "a.txt": "" });
    const folder = folderWith({ "corroborate.json": '{ "sharedIndex": "team" }' });
    symlinkSync(outside, join(folder, "team"));
    const { sharedIndex, problems } = configurationFor(folder);
    assert.equal(sharedIndex, null);
    assert.deepEqual(problems, [{ path: join(folder, "team"), reason: { kind: "link" } }]);
  });

  it("tells when the file is none", () => {
    const folder = folderWith({ "binary.json": "P\0K" });
    mkdirSync(join(folder, "a/corroborate.json"), { recursive: true });
    assert.equal(configurationIn(join(folder, "binary.json")).problems[0]?.reason.kind, "not-text");
    assert.equal(configurationIn(join(folder, "gone.json")).problems[0]?.reason.kind, "unreadable");
    assert.equal(configurationFor(join(folder, "a")).problems[0]?.reason.kind, "unreadable");
  });
});

describe("corroborate.json", () => {
  const problemsOf = (text: string, locale: "en" | "fr" = "en") =>
    readConfigurationFile(text).problems.map((reason) => words(reason, locale));

  it("holds folders, severities and the two lists", () => {
    assert.deepEqual(
      readConfigurationFile(`{
        "$schema": "anything",
        "corpus": ["papers", "."],
        "severity": { "author-spelling": "off", "quotation-absent": "warning" },
        "paraphraseFacts": true,
        "baseline": "accepted/findings.json",
        "verified": "accepted/sources.json"
      }`),
      {
        corpus: ["papers", "."],
        sharedIndex: null,
        severity: { "author-spelling": "off", "quotation-absent": "warning" },
        baseline: "accepted/findings.json",
        verified: "accepted/sources.json",
        paraphraseFacts: true,
        problems: [],
      },
    );
  });

  it("tells what is wrong in it, with its line, and keeps the rest", () => {
    const text = `{
      "corpus": ["papers", 3, "", "../elsewhere", "/etc", "C:\\\\Users", "c:sources", "a\\\\..\\\\..\\\\b"],
      "severty": {},
      "severity": {
        "author-speling": "off",
        "author-spelling": "of",
        "quotation-absent": "hint",
        "quotation-absent": "off"
      },
      "baseline": ["a"]
    }`;
    const { corpus, severity, baseline } = readConfigurationFile(text);
    assert.deepEqual(
      { corpus, severity, baseline },
      {
        corpus: ["papers"],
        severity: { "quotation-absent": "hint" },
        baseline: null,
      },
    );
    const inside = 'line 2: "corpus": a path inside the folder of this file is expected';
    assert.deepEqual(problemsOf(text), [
      'line 2: "corpus": a text is expected',
      'line 2: "corpus": a text is expected',
      inside,
      inside,
      inside,
      inside,
      inside,
      'line 3: unknown key "severty"',
      'line 8: "quotation-absent" is declared twice',
      'line 5: no rule has the code "author-speling"',
      'line 6: "author-spelling": error, warning, information, hint or off is expected',
      'line 10: "baseline": a text is expected',
    ]);
  });

  it("tells where it is no JSON, or no object", () => {
    assert.deepEqual(problemsOf('{\n  "corpus": [],\n}'), ["line 3: this is not valid JSON"]);
    assert.deepEqual(problemsOf("[]"), ['line 1: "corroborate.json": an object in braces is expected']);
    assert.deepEqual(problemsOf('{"severity": "off"}', "fr"), [
      "ligne 1 : « severity » : un objet entre accolades est attendu",
    ]);
    assert.deepEqual(problemsOf('{"corpus": "papers"}', "fr"), [
      "ligne 1 : « corpus » : une liste est attendue",
    ]);
  });
});

describe("the baseline's file", () => {
  afterEach(removeFolders);

  it("is read as it was written, in an order of its own", () => {
    const folder = folderWith({});
    const path = join(folder, "accepted.json");
    const entries = [
      { ...entry, file: "b.rir" },
      { ...entry, rule: "quotation-absent" },
      { ...entry, fingerprint: "1" },
      entry,
    ];
    assert.equal(writeBaseline(path, entries), null);
    const sorted = [entries[0], entry, entries[2], entries[1]];
    assert.deepEqual(readBaseline(path, folder), { entries: sorted, problem: null });
    const written = readFileSync(path, "utf8");
    writeBaseline(path, entries.toReversed());
    assert.equal(readFileSync(path, "utf8"), written);
  });

  it("has no entries where it is not there", () => {
    const folder = folderWith({});
    assert.deepEqual(readBaseline(join(folder, "gone.json"), folder), { entries: [], problem: null });
  });

  it("tells what is wrong in it, and keeps the rest", () => {
    const problemOf = (text: string) => {
      const folder = folderWith({ "accepted.json": text });
      const { entries, problem } = readBaseline(join(folder, "accepted.json"), folder);
      return { entries, problem: problem && words(problem, "en") };
    };
    assert.deepEqual(problemOf("{\n<<<<<<< ours\n}"), {
      entries: [],
      problem: "line 2: this is not valid JSON",
    });
    const made = '"findings": a list made by `corroborate check --update-baseline` is expected';
    for (const text of ["{}", "[]", '{"version": 2, "findings": []}', '{"version": 1, "findings": {}}'])
      assert.deepEqual(problemOf(text), { entries: [], problem: `line 1: ${made}` });
    const { words: _, ...wordless } = entry;
    assert.deepEqual(
      problemOf(`{"version": 1, "findings": [\n${JSON.stringify(wordless)},\n${JSON.stringify(entry)}]}`),
      {
        entries: [entry],
        problem: `line 2: ${made}`,
      },
    );
  });

  it("tells when it cannot be written", () => {
    assert.equal(writeBaseline(join(folderWith({}), "gone/accepted.json"), [])?.kind, "unwritable");
  });
});
