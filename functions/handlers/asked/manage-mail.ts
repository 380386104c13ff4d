import { command } from '../commands/command.ts';
import { manageMailCommand } from '../commands/manage-mail-command.ts';
import { runManageMail } from '../wiring/commands/run-manage-mail.ts';

/** An operator asks something of the held or stored mail, with the right to invoke this function: npm run held. */
export const handler = command(manageMailCommand, runManageMail);
