import type { Context } from 'aws-lambda';
import { command } from '../commands/command.ts';
import { importCommand } from '../commands/import-command.ts';
import { runImport } from '../wiring/commands/run-import.ts';
import { importPorts } from '../wiring/import-ports.ts';

let remainingMs = () => 0;
const imports = command(
  importCommand,
  runImport(importPorts(), () => remainingMs()),
);

/** Somebody brings cases of another system, with the right to invoke this function: npm run import. */
export const handler = (event: object, context: Context): Promise<object> => {
  remainingMs = () => context.getRemainingTimeInMillis();
  return imports(event);
};
