import type { TemplateWorkshop } from '#actions/template/ports.ts';
import { partsIn } from '#domain/configuration/template-texts.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { baseTemplates } from './base-templates.ts';
import { checkTemplate } from './check-template.ts';
import { refusing } from './refusing.ts';
import { renderMail } from './render-mail.ts';

export const liquidWorkshop: TemplateWorkshop = {
  shipped: (name) => {
    const base = Object.hasOwn(baseTemplates, name) ? baseTemplates[name] : undefined;
    return base?.texts;
  },
  check: checkTemplate,
  render: (texts, language, data, about) => {
    const found = partsIn(texts, language, typeof data.site?.language === 'string' ? data.site.language : 'en');
    if (!found) throw new Refusal('template-wrong', 'The mail template has no texts');
    return refusing('The mail template', () => renderMail(found.parts, { ...about, language: found.language, data }));
  },
};
