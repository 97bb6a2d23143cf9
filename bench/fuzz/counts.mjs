/** How many cases of each kind docs/reliability.md rests on; `--share 0.1` takes a tenth of them. */
export const FULL = { texts: 10_000, files: 2000, knowledge: 1000, parts: 1000, commands: 300 };
