import { agents } from './agents.ts';
import { agreements } from './agreements.ts';
import { blocked } from './blocked.ts';
import { caseTypes } from './case-types.ts';
import { categories } from './categories.ts';
import { customerAccounts } from './customer-accounts.ts';
import { customerCategories } from './customer-categories.ts';
import { groups } from './groups.ts';
import type { Lookup, LookupName } from './lookup.ts';
import { mailboxes } from './mailboxes.ts';
import { rules } from './rules.ts';
import { satisfactionLevels } from './satisfaction-levels.ts';
import { schedules } from './schedules.ts';
import { serviceLevels } from './service-levels.ts';
import { services } from './services.ts';
import { settingLookup } from './setting-lookup.ts';
import { statuses } from './statuses.ts';
import { languages } from './texts/languages.ts';
import { phrases } from './texts/phrases.ts';
import { templates } from './texts/templates.ts';
import { textBlocks } from './texts/text-blocks.ts';
import { webhooks } from './webhooks.ts';

/** All lookups by name; settings are one of them (CASE-03, NOTE-02, NOTE-07, MAIL-14, CASE-09, CASE-10, SLA-01 to SLA-03, SLA-10, CASE-20). */
export const lookups = {
  language: languages,
  status: statuses,
  category: categories,
  'case-type': caseTypes,
  agent: agents,
  group: groups,
  service: services,
  'customer-category': customerCategories,
  account: customerAccounts,
  schedule: schedules,
  'service-level': serviceLevels,
  agreement: agreements,
  'satisfaction-level': satisfactionLevels,
  template: templates,
  'text-block': textBlocks,
  phrase: phrases,
  webhook: webhooks,
  mailbox: mailboxes,
  rule: rules,
  setting: settingLookup,
  blocked,
} satisfies { readonly [Name in LookupName]: Lookup<never> | Lookup };

/** A lookup whose rows nobody looks into. */
export function lookupNamed(name: LookupName): Lookup {
  return lookups[name];
}
