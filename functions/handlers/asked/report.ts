import { command } from '../commands/command.ts';
import { reportCommand } from '../commands/report-command.ts';
import { runReport } from '../wiring/commands/run-report.ts';

/** Somebody asks for a report, with the right to invoke this function: npm run report. */
export const handler = command(reportCommand, runReport);
