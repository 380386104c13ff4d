import { fileURLToPath } from 'node:url';

/** Where Node keeps compiled code between runs, a third of a cold start: in the project, as anybody may write to the machine's usual place. */
export const compiledCode = fileURLToPath(new URL('../.postcase/compiled', import.meta.url));
