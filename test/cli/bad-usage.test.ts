/** Bad usage and unreadable input: exit code 2, one line that says why, and nothing on standard output. */
import assert from "node:assert/strict";
import { runCli } from "../support/run-cli";
import { draftText } from "../support/sample-project";
import { folderWith, removeFolders } from "../support/temporary-folder";

describe("bad usage", () => {
  let folder: string;
  beforeEach(() => {
    folder = folderWith({
      "draft.rir": draftText,
      "binary.rir": "P\0K",
      "notes/notes.txt": "Notes.",
      "bad/draft.rir": "P\0K",
    });
  });
  afterEach(removeFolders);

  const cases: readonly (readonly [argv: readonly string[], message: string])[] = [
    [[], "no command is given; `corroborate help` lists them"],
    [["chek"], 'unknown command "chek"; `corroborate help` lists them'],
    [["constructor"], 'unknown command "constructor"; `corroborate help` lists them'],
    [["check"], "check needs PATH"],
    [["check", "gone.rir"], "gone.rir: there is no such file or folder"],
    [["check", "draft.rir", "gone.rir"], "gone.rir: there is no such file or folder"],
    [["check", "binary.rir"], "binary.rir: the file is not text"],
    [["check", "bad"], "bad/draft.rir: the file is not text"],
    [["check", "notes"], "notes: there is no draft in this folder"],
    [["check", "draft.rir", "--corpus", "gone"], "gone: there is no such corpus folder"],
    [["check", "draft.rir", "--corpus", "draft.rir"], "draft.rir: there is no such corpus folder"],
    [["check", "draft.rir", "--corpus"], "the option --corpus needs a value"],
    [
      ["check", "draft.rir", "--format", "xml"],
      '--format "xml" is unknown; choose from pretty, json, sarif, github',
    ],
    [["parse", "draft.rir", "--format", "sarif"], '--format "sarif" is unknown; choose from json'],
    [["parse"], "parse needs FILE"],
    [["parse", "draft.rir", "draft.rir"], '"draft.rir" is one argument too many'],
    [["parse", "notes"], "notes: this is a folder, a file is needed"],
    [["sources"], "there is no corpus folder here; name one with --corpus"],
    [["sources", "extra"], '"extra" is one argument too many'],
    [["find"], 'find needs "WORDS"'],
    [["find", "some words"], "there is no corpus folder here; name one with --corpus"],
    [["check", "draft.rir", "--frmat", "json"], 'unknown option "--frmat"; `corroborate help` lists them'],
    [["check", "draft.rir", "--no-color=yes"], "the option --no-color takes no value"],
    [["check", "draft.rir", "--locale", "de"], '--locale "de" is unknown; choose from en, fr'],
    [["lsp"], "the language server is not beside the command line; build the project first"],
  ];
  for (const [argv, message] of cases) {
    it(`is told: ${argv.join(" ") || "(nothing)"}`, async () =>
      assert.deepEqual(await runCli(argv, { currentFolder: folder }), {
        code: 2,
        out: "",
        err: `corroborate: ${message}\n`,
      }));
  }

  it("is told in French", async () =>
    assert.deepEqual(await runCli(["check", "gone.rir", "--locale=fr"], { currentFolder: folder }), {
      code: 2,
      out: "",
      err: "corroborate: gone.rir : ce fichier ou ce dossier n'existe pas\n",
    }));

  it("is one line even where the name of a file has several", async () =>
    assert.equal(
      (await runCli(["check", "a\nb"], { currentFolder: folder })).err,
      "corroborate: a b: there is no such file or folder\n",
    ));
});
