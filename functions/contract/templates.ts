import * as z from 'zod';
import { routes } from './route.ts';
import { caseNumber, instant, language, words } from './values.ts';

const audience = z.enum(['customer', 'agent']);
const version = z.int().nonnegative();
const templateName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const parts = z.object({ subject: z.string(), html: z.string(), text: z.string() });
/** Of each language that has any, in Liquid. */
export const templateTexts = z.record(language, parts);
const standing = z.enum(['missing', 'stale', 'done']);

export const templateRow = z.object({
  name: templateName,
  labels: words,
  audience,
  active: z.boolean(),
  /** As it ships, a shipped one whose texts were edited, or the owner's own. */
  origin: z.enum(['shipped', 'edited', 'own']),
  /** Of its texts: of If-Match; 0 for those that ship. */
  version,
  changedBy: z.string().optional(),
  changedAt: instant.optional(),
  /** How far each language that is switched on, or has texts, is. */
  languages: z.array(z.object({ language, standing })),
});

const languageRow = z.object({
  code: language,
  name: z.string(),
  active: z.boolean(),
  basedOn: language,
});

const fault = z.object({
  language,
  part: z.enum(['subject', 'html', 'text']),
  /** Both count from 1. */
  line: z.int().positive(),
  column: z.int().positive(),
  message: words,
});

const checked = z.object({
  /** With any of these a template is not saved. */
  faults: z.array(fault),
  warnings: z.array(words),
});

const offer = z.object({
  name: z.string(),
  kind: z.enum(['column', 'block', 'macro', 'render']),
  /** What is written into the template. */
  insert: z.string(),
  help: words.optional(),
  /** What stands there in the sample. */
  example: z.string(),
  /** Only some mails have it: ask with `{% if … %}`. */
  onlyWith: z.string().optional(),
});

/** Of a mail that is looked at before it is saved. */
const draft = z.object({
  name: templateName,
  /** Of a template that does not exist yet. */
  audience: audience.optional(),
  texts: templateTexts,
  language,
  /** Of the case that it is about; missing for the sample. */
  caseNumber: caseNumber.optional(),
});

const previewed = z.object({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  from: z.string(),
  to: z.string(),
  /** The language that it came out in: another one where texts are missing. */
  language,
  warnings: z.array(words),
});

const translation = z.object({
  /** `template:resolved`, `phrase:rating-title`, `label:status:New`, `block:hours` */
  key: z.string(),
  standing,
  /** In the language that it is translated from; empty for a template. */
  base: z.string(),
});

const translations = z.object({
  language: languageRow,
  total: z.int().nonnegative(),
  missing: z.int().nonnegative(),
  stale: z.int().nonnegative(),
  /** What is still to be done. */
  items: z.array(translation),
});

export type TemplateRow = z.output<typeof templateRow>;
export type TemplateTextsAnswer = z.output<typeof templateTexts>;
export type TemplateFaultAnswer = z.output<typeof fault>;
export type TemplateOfferAnswer = z.output<typeof offer>;
export type TemplateDraft = z.output<typeof draft>;
export type PreviewedTemplate = z.output<typeof previewed>;
export type Translations = z.output<typeof translations>;
export type LanguageRow = z.output<typeof languageRow>;

const named = z.object({ name: templateName });

export const templateRoutes = routes({
  listTemplates: {
    method: 'GET',
    path: '/templates',
    role: 'admin',
    summary: 'Mail templates, and how far each is translated into the languages that there are',
    answer: z.object({ templates: z.array(templateRow), languages: z.array(languageRow) }),
    tagged: true,
  },
  showTemplate: {
    method: 'GET',
    path: '/templates/{name}',
    role: 'admin',
    summary: 'A mail template with its texts in each language',
    params: named,
    query: z.object({ version: z.coerce.number().int().nonnegative().optional() }),
    answer: z.object({ template: templateRow, texts: templateTexts, shown: version }),
    tagged: true,
  },
  saveTemplate: {
    method: 'PUT',
    path: '/templates/{name}',
    role: 'admin',
    summary: 'Puts texts in effect as the newest version; refused with every fault and its place',
    params: named,
    body: z.object({
      texts: templateTexts,
      note: z.string().max(500).default(''),
      audience: audience.optional(),
      labels: words.optional(),
      /** Whether it is to be a new one: refused when something has its name. */
      isNew: z.boolean().default(false),
    }),
    answer: z.object({ version, warnings: z.array(words) }),
    guarded: true,
  },
  templateHistory: {
    method: 'GET',
    path: '/templates/{name}/history',
    role: 'admin',
    summary: 'The versions of a template’s texts, newest first',
    params: named,
    answer: z.object({
      inEffect: version,
      versions: z.array(z.object({ version, at: instant, who: z.string(), note: z.string() })),
    }),
  },
  restoreTemplate: {
    method: 'POST',
    path: '/templates/{name}/restore',
    role: 'admin',
    summary: 'Puts an earlier version in effect again; 0 for the texts that ship',
    params: named,
    body: z.object({ version }),
    answer: z.object({ version, warnings: z.array(words) }),
    guarded: true,
  },
  checkTemplate: {
    method: 'POST',
    path: '/templates/check',
    role: 'admin',
    summary: 'All that is wrong with texts that are not saved yet, each with its place',
    body: draft.pick({ name: true, audience: true, texts: true }),
    answer: checked,
  },
  previewTemplate: {
    method: 'POST',
    path: '/templates/preview',
    role: 'admin',
    summary: 'A mail of texts that are not saved yet, as its reader will get it',
    body: draft,
    answer: previewed,
  },
  testTemplate: {
    method: 'POST',
    path: '/templates/test',
    role: 'admin',
    summary: 'Sends the mail to who asks, and to nobody else; nothing of it is stored',
    body: draft,
    answer: z.object({ to: z.string(), subject: z.string() }),
    people: true,
  },
  templateOffers: {
    method: 'GET',
    path: '/templates/offers',
    role: 'admin',
    summary: 'All that a template may say, with an example of each',
    query: z.object({ audience, name: templateName.optional(), language }),
    answer: z.object({ offers: z.array(offer) }),
    tagged: true,
  },
  listTranslations: {
    method: 'GET',
    path: '/translations',
    role: 'admin',
    summary: 'What customers read that a language lacks, or whose base has changed since',
    query: z.object({ language }),
    answer: translations,
  },
});
