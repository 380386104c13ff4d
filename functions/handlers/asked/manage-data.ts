import type { Context } from 'aws-lambda';
import { command } from '../commands/command.ts';
import { manageDataCommand } from '../commands/manage-data-command.ts';
import { runManageData } from '../wiring/commands/run-manage-data.ts';
import { privacyPorts } from '../wiring/privacy-ports.ts';

let remainingMs = () => 0;
const manage = command(
  manageDataCommand,
  runManageData(privacyPorts(), () => remainingMs()),
);

/** Somebody with the right to invoke this function asks what is held of a customer, or has it erased: npm run erase. */
export const handler = (event: object, context: Context): Promise<object> => {
  remainingMs = () => context.getRemainingTimeInMillis();
  return manage(event);
};
