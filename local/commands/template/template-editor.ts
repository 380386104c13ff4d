import { z } from 'zod';
import type { editTemplateCommand } from '../../../functions/handlers/commands/edit-template-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';

const language = z.string();
const parts = z.object({ subject: z.string(), html: z.string(), text: z.string() });
const texts = z.record(z.string(), parts);
export type ListedTexts = z.infer<typeof texts>;

const template = z.object({
  name: z.string(),
  audience: z.enum(['customer', 'agent']),
  label: z.object({ en: z.string(), ru: z.string() }),
  version: z.number(),
  active: z.boolean(),
});
const warnings = z.array(z.string());
const version = z.object({ version: z.number(), at: z.string(), who: z.string(), note: z.string() });

export const answers = {
  templates: z.object({ templates: z.array(template) }),
  shown: z.object({ template, texts }),
  saved: z.object({ version: z.number(), warnings }),
  history: z.object({ inEffect: z.number(), versions: z.array(version) }),
  preview: z.object({ mails: z.array(parts.extend({ language })), warnings }),
  sent: z.object({ to: z.string(), subject: z.string(), warnings }),
};

/** The function `edit-template`: mail templates. */
export type TemplateEditor = AskedFunction<z.input<typeof editTemplateCommand>>;

export const TemplateEditor = {
  local: (endpoint: string): TemplateEditor => AskedFunction.local(endpoint, 'edit-template'),
  aws: (functionName: string): TemplateEditor => AskedFunction.aws(functionName),
};
