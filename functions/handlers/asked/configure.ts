import { command } from '../commands/command.ts';
import { configureCommand } from '../commands/configure-command.ts';
import { runConfigure } from '../wiring/commands/run-configure.ts';

/** Somebody reads or changes lookups and settings, with the right to invoke this function: npm run config. */
export const handler = command(configureCommand, runConfigure);
