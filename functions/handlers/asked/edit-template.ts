import { command } from '../commands/command.ts';
import { editTemplateCommand } from '../commands/edit-template-command.ts';
import { runEditTemplate } from '../wiring/commands/run-edit-template.ts';

/** Somebody reads, tries or changes a mail template, with the right to invoke this function: npm run template. */
export const handler = command(editTemplateCommand, runEditTemplate);
