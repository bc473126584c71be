/** A line about what is going on; on standard error, so that standard output stays free for the answer asked for. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** A failure that is the person's to mend: its message is one sentence that tells what to do. */
export class SetupError extends Error {}

/** Runs a script's main function: a SetupError ends as its one sentence, anything else with its trace. */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    say(error instanceof SetupError ? error.message : String(error?.stack ?? error));
    process.exitCode = 1;
  }
}
