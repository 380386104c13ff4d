import { command } from '../commands/command.ts';
import { examineCommand } from '../commands/examine-command.ts';
import { runExamine } from '../wiring/commands/run-examine.ts';

/** Somebody wants to know whether all is well, with the right to invoke this function: npm run doctor, and the console for admins. */
export const handler = command(examineCommand, runExamine);
