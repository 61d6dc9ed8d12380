/** What ends the program with exit code 2: its message is the one line that the user sees. */
export class Failure extends Error {}
