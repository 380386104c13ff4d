import { command } from './commands/command.ts';
import { configureCommand } from './commands/configure-command.ts';
import { obeyConfigure } from './wiring/obey-configure.ts';

/** Somebody reads or changes lookups and settings, with the right to invoke this function: npm run config. */
export const handler = command(configureCommand, obeyConfigure, ({ command, ...asked }) =>
  'lookup' in asked ? { command, lookup: asked.lookup } : { command },
);
