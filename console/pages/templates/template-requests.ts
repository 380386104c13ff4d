import { queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../../api.ts';
import type { ConsoleLanguage } from '../../words/words.ts';

export type Templates = Answer<'listTemplates'>;
export type Template = Templates['templates'][number];
export type MailLanguage = Templates['languages'][number];
export type ShownTemplate = Answer<'showTemplate'>;
export type Texts = ShownTemplate['texts'];
export type Parts = Texts[string];
export type Part = keyof Parts;
export type Checked = Answer<'checkTemplate'>;
export type TemplateFault = Checked['faults'][number];
export type Offer = Answer<'templateOffers'>['offers'][number];
export type Version = Answer<'templateHistory'>['versions'][number];

/** Begins the keys of all that changes with a template. */
export const templatesKey = 'templates';

export const templatesQuery = queryOptions({
  queryKey: [templatesKey, 'list'],
  queryFn: ({ signal }) => ask('listTemplates', {}, { signal }),
});

/** @param version undefined for the texts in effect */
export const templateQuery = (name: string, version?: number) =>
  queryOptions({
    queryKey: [templatesKey, name, version ?? 'in effect'],
    queryFn: ({ signal }) =>
      ask('showTemplate', { params: { name }, query: version === undefined ? {} : { version } }, { signal }),
  });

export const historyQuery = (name: string) =>
  queryOptions({
    queryKey: [templatesKey, name, 'history'],
    queryFn: ({ signal }) => ask('templateHistory', { params: { name } }, { signal }),
  });

export const offersQuery = ({ name, audience }: Pick<Template, 'name' | 'audience'>, language: ConsoleLanguage) =>
  queryOptions({
    queryKey: ['template offers', name, audience, language],
    queryFn: ({ signal }) => ask('templateOffers', { query: { name, audience, language } }, { signal }),
    staleTime: 300_000,
  });

export const checkQuery = (name: string, texts: Texts) =>
  queryOptions({
    queryKey: ['template check', name, texts],
    queryFn: ({ signal }) => ask('checkTemplate', { body: { name, texts } }, { signal }),
    staleTime: 60_000,
    // What was found before stands until the new check is there.
    placeholderData: (before) => before,
  });

export const translationsQuery = (language: string) =>
  queryOptions({
    queryKey: [templatesKey, 'translations', language],
    queryFn: ({ signal }) => ask('listTranslations', { query: { language } }, { signal }),
  });
