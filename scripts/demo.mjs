// Shows what Corroborate does: the integrity report of the seeds, and where to look next.
import { exitCodeOf, main } from "./run-command.mjs";
import { setUp } from "./set-up.mjs";

await main(async () => {
  await setUp();
  for (const draft of ["seeds/mex201601-response-2023-09-01.txt", "seeds/sample-draft.rir"]) {
    console.log(`\n== node dist/cli.js check ${draft} --corpus seeds\n`);
    const code = await exitCodeOf(process.execPath, ["dist/cli.js", "check", draft, "--corpus", "seeds"]);
    // 1 says that there are findings, which is what the demonstration is for.
    if (code > 1) throw new Error(`The check ended with exit code ${code}.`);
  }
  console.log(
    "\nNext: `npm run vscode` opens seeds/ in VS Code with the extension; seeds/sample-draft.rir is the",
  );
  console.log("draft to try: hover a quotation, type `(` for the citations, open Problems for the findings.");
});
