import { caseCommand } from '../commands/case-command.ts';
import { command } from '../commands/command.ts';
import { runWorkOnCase } from '../wiring/commands/run-work-on-case.ts';

/** An agent does something with a case, with the right to invoke this function: npm run case. */
export const handler = command(caseCommand, runWorkOnCase);
