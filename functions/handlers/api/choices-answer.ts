import type { Choices, StatusKind } from '#contract/session.ts';
import { brandOf } from '#domain/configuration/brand.ts';
import { type Configuration, defaultSettings, type Settings } from '#domain/configuration/configuration.ts';
import { activeLanguages } from '#domain/configuration/languages/mail-language.ts';
import { activeLevels } from '#domain/configuration/satisfaction-level.ts';
import { reopenedStatus, type Status } from '#domain/configuration/status.ts';
import { wordsIn } from '#domain/words/words.ts';

/** Lookups and settings as far as agents choose from them. Rows that cases may still name are there though they are switched off. */
export function choicesAnswer(configuration: Configuration): Choices {
  const { settings, statuses, categories, caseTypes, services, agents, groups, ...more } = configuration;
  const { mailboxes, templates, textBlocks, levels } = more;
  return {
    caseNumberMask: settings.caseNumberMask,
    brand: brandAnswer(settings),
    defaultTimeZone: settings.defaultTimeZone,
    defaultLanguage: settings.defaultLanguage,
    languages: activeLanguages(configuration).map(({ code }) => code),
    undoSendSeconds: settings.undoSendSeconds,
    statuses: statuses.map((status) => ({
      name: status.name,
      labels: { ...status.label },
      kind: shapeOf(status),
      active: status.active,
      next: [...status.next],
    })),
    categories: categories.map(({ name, label, active }) => ({ name, labels: { ...label }, active })),
    types: caseTypes.map(({ name, label, priority, active }) => ({ name, labels: { ...label }, priority, active })),
    services: services.map(({ name, label, parent, active }) => ({ name, labels: { ...label }, parent, active })),
    agents: agents.map(({ address, name, groups = [], active }) => ({ address, name, groups: [...groups], active })),
    groups: groups.map(({ name, label, active }) => ({ name, labels: { ...label }, active })),
    mailboxes: mailboxes.map(({ address, displayName }) => ({ address, name: displayName })),
    templates: templates.map(({ name, label, active, audience }) => ({
      name,
      title: wordsIn(label, settings.defaultLanguage),
      labels: { ...label },
      sendable: active && audience === 'customer',
    })),
    textBlocks: textBlocks.map(({ name, text }) => ({ name, texts: { ...text } })),
    levels: activeLevels(levels).map(({ name, label, score, symbol }) => ({
      name,
      labels: { ...label },
      score,
      symbol,
    })),
  };
}

const shapes = { new: 'new', open: 'open', paused: 'waiting', resolved: 'resolved', final: 'closed' } as const;

function shapeOf({ name, kind }: Status): StatusKind {
  return name === reopenedStatus ? 'reopened' : shapes[kind];
}

function brandAnswer(settings: Settings): Choices['brand'] {
  const { name, logo, link: light, darkLink: dark } = brandOf(settings);
  return {
    name,
    ...(logo !== '' && { logo }),
    ...(settings.accentColor !== defaultSettings.accentColor && { accent: { light, dark } }),
  };
}
