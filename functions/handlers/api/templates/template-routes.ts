import type { PreviewPorts } from '#actions/notification/ports.ts';
import { previewTemplate } from '#actions/notification/preview-template.ts';
import { type SendOwnTestPorts, sendOwnTest } from '#actions/notification/send-own-test.ts';
import { checkTexts } from '#actions/template/check-texts.ts';
import { listTemplateHistory } from '#actions/template/list-template-history.ts';
import { listedTemplate, listedTemplates } from '#actions/template/list-templates.ts';
import { listTranslations } from '#actions/template/list-translations.ts';
import { offersFor } from '#actions/template/offers-for.ts';
import type { TemplatePorts } from '#actions/template/ports.ts';
import { restoreTemplate } from '#actions/template/restore-template.ts';
import { saveTemplate } from '#actions/template/save-template.ts';
import { showTemplate } from '#actions/template/show-template.ts';
import type { templateRoutes } from '#contract/templates.ts';
import type { Handlers } from '../route-handler.ts';
import { labelsOf, languageAnswer, templateAnswer, textsOf } from './template-answers.ts';

export type TemplateRoutePorts = Omit<TemplatePorts, 'workshop'> &
  Pick<PreviewPorts, 'cases'> &
  SendOwnTestPorts & {
    /** The template engine: few requests need it. */
    workshop(): Promise<TemplatePorts['workshop']>;
  };

/** What admins do about mail templates (NOTE-07): the same actions as those of the function `edit-template`. */
export function templateHandlers(given: TemplateRoutePorts): Handlers<typeof templateRoutes> {
  const ports = async () => ({ ...given, workshop: await given.workshop() });
  return {
    listTemplates: async () => {
      const { templates, configuration } = await listedTemplates(await ports());
      const languages = configuration.languages.map((language) => languageAnswer(language, configuration));
      return { body: { templates: templates.map(templateAnswer), languages } };
    },
    showTemplate: async ({ params: { name }, query: { version } }) => {
      const ready = await ports();
      const template = templateAnswer(await listedTemplate(name, ready));
      const { texts } = await showTemplate({ name, version }, ready);
      return {
        body: { template, texts: textsOf(texts), shown: version ?? template.version },
        version: template.version,
      };
    },
    saveTemplate: async ({
      params: { name },
      body: { labels, ...body },
      caller: { who },
      expectedVersion: version,
    }) => {
      const { warnings, ...saved } = await saveTemplate(
        { ...body, who, name, version, ...(labels && { label: labelsOf(labels, name) }) },
        await ports(),
      );
      return { body: { version: saved.version, warnings: warnings.map((one) => ({ ...one })) } };
    },
    templateHistory: async ({ params: { name } }) => {
      const { inEffect, versions } = await listTemplateHistory(name, await ports());
      return {
        body: { inEffect, versions: versions.map(({ version, at, who, note }) => ({ version, at, who, note })) },
      };
    },
    restoreTemplate: async ({ params: { name }, body, caller: { who }, expectedVersion: version }) => {
      const asked = { who, name, restored: body.version, version };
      const { warnings, ...saved } = await restoreTemplate(asked, await ports());
      return { body: { version: saved.version, warnings: warnings.map((one) => ({ ...one })) } };
    },
    checkTemplate: async ({ body }) => {
      const { faults, warnings } = await checkTexts(body, await ports());
      return {
        body: {
          faults: faults.map((fault) => ({ ...fault, message: { ...fault.message } })),
          warnings: warnings.map((one) => ({ ...one })),
        },
      };
    },
    previewTemplate: async ({ body }) => {
      const { mails, warnings } = await previewTemplate(body, await ports());
      const [mail] = mails;
      if (!mail) throw new Error('A preview in one language is one mail');
      return { body: { ...mail, warnings: warnings.map((one) => ({ ...one })) } };
    },
    testTemplate: async ({ body, caller: { who } }) => ({ body: await sendOwnTest({ ...body, to: who }, given) }),
    templateOffers: async ({ query }) => {
      const offers = await offersFor(query, given);
      return {
        body: { offers: offers.map(({ help, ...offer }) => ({ ...offer, ...(help && { help: { ...help } }) })) },
      };
    },
    listTranslations: async ({ query }) => {
      const { language, base, all } = await listTranslations(query.language, await ports());
      const { code, name, active } = language;
      const open = all.filter(({ standing }) => standing !== 'done');
      const missing = open.filter(({ standing }) => standing === 'missing').length;
      const counts = { total: all.length, missing, stale: open.length - missing };
      return { body: { language: { code, name, active, basedOn: base }, ...counts, items: open } };
    },
  };
}
