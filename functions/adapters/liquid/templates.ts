import { Liquid } from 'liquidjs';
import type { Templates } from '#actions/ports.ts';
import type { Language } from '#domain/mailbox.ts';
import type { RenderedTemplate } from '#domain/outgoing-mail.ts';
import { Refusal } from '#domain/refusal.ts';
import { baseTemplates, layouts } from './base-templates.ts';

// A misspelt column must not reach a customer as an empty place.
const strict = { strictVariables: true, strictFilters: true, cache: true, renderLimit: 2_000, memoryLimit: 10_000_000 };
const html = new Liquid({ ...strict, outputEscape: 'escape' });
const text = new Liquid(strict);

export class LiquidTemplates implements Templates {
  async render(name: string, language: Language, data: Record<string, unknown>): Promise<RenderedTemplate> {
    const template = baseTemplates[name]?.[language];
    if (!template) throw new Refusal('template-wrong', `There is no mail template "${name}" in language "${language}"`);
    const subject = oneLine(await text.parseAndRender(template.subject, data));
    const content = await html.parseAndRender(template.html, data);
    return {
      subject,
      // The content is rendered and escaped already, so the layout takes it raw.
      html: await html.parseAndRender(layouts.html, { ...data, language, subject, content }),
      text: (await text.parseAndRender(template.text, data)).trim().concat('\n'),
    };
  }
}

/** A subject is one header line, whatever a customer's subject brought in. */
function oneLine(subject: string): string {
  return subject.replace(/\s+/g, ' ').trim().slice(0, 250).toWellFormed();
}
