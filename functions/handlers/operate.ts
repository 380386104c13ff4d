import { command } from './commands/command.ts';
import { operatorCommand } from './commands/operator-command.ts';
import { obey } from './wiring/obey.ts';

/** An operator asks something of the held or stored mail, with the right to invoke this function: npm run held. */
export const handler = command(operatorCommand, obey, (asked) => asked);
