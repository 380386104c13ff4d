import * as z from 'zod';
import type { ConfigurationSource } from '#actions/ports.ts';
import { baseCategories } from '#domain/category.ts';
import { type Configuration, defaultSettings, type Settings } from '#domain/configuration.ts';
import { type Mailbox, mailboxWithDefaults } from '#domain/mailbox.ts';
import { baseRules } from '#domain/notification-rule.ts';
import { baseStatuses } from '#domain/status.ts';
import type { CaseTable } from './case-table.ts';
import { type Entities, entities } from './entities.ts';

/** How long a warm function may not know of a change. */
const freshMilliseconds = 10_000;

/** What the deployment says; rows of the table come before it. */
export interface Deployed {
  readonly mailDomain: string;
  readonly caseNumberMask: string;
  readonly mailboxes: readonly Mailbox[];
}

export const mailboxRow = z
  .object({
    address: z.string(),
    displayName: z.string(),
    language: z.enum(['en', 'ru']),
    category: z.enum(['Incident', 'Service request', 'Complaint', 'Suggestion']).optional(),
    group: z.string().optional(),
    forwarded: z.boolean().optional(),
    signature: z.string().optional(),
    agents: z.string().toLowerCase().optional(),
    replyAddress: z.boolean().optional(),
  })
  .transform((row) => mailboxWithDefaults(row));

const settingRows = z.object({
  linkByNumberInBody: z.boolean(),
  strangersWhoQuoteANumber: z.enum(['join-unverified', 'new-case']),
  createCasesForJunk: z.boolean(),
  statusOfJunkCases: z.string(),
  automaticMailPerRecipientAndHour: z.number().int().nonnegative(),
  automaticMailPerHour: z.number().int().nonnegative(),
});

export class DynamoConfigurationSource implements ConfigurationSource {
  private readonly items: Entities;
  private readonly deployed: Deployed;
  private read: { readonly configuration: Promise<Configuration>; readonly until: number } | undefined;

  constructor(table: CaseTable, deployed: Deployed) {
    this.items = entities(table);
    this.deployed = deployed;
  }

  load(): Promise<Configuration> {
    const now = Date.now();
    if (this.read && now < this.read.until) return this.read.configuration;
    const configuration = this.query();
    this.read = { configuration, until: now + freshMilliseconds };
    // A failed read must not be remembered.
    configuration.catch(() => {
      this.read = undefined;
    });
    return configuration;
  }

  private async query(): Promise<Configuration> {
    const { data } = await this.items.configuration.query.all({}).go({ pages: 'all' });
    const rows = (lookup: (typeof data)[number]['lookup']) => data.filter((row) => row.lookup === lookup);
    const changed = settingRows
      .partial()
      .parse(Object.fromEntries(rows('setting').map(({ name, value }) => [name, value])));
    const { mailDomain, caseNumberMask } = this.deployed;
    const settings: Settings = { ...defaultSettings, ...changed, caseNumberMask };
    const mailboxes = new Map(this.deployed.mailboxes.map((mailbox) => [mailbox.address, mailbox]));
    for (const { value } of rows('mailbox')) {
      const mailbox = mailboxRow.parse(value);
      mailboxes.set(mailbox.address, mailbox);
    }
    return {
      mailDomain,
      mailboxes: [...mailboxes.values()],
      agents: [],
      statuses: baseStatuses,
      categories: baseCategories,
      rules: baseRules,
      templates: [],
      textBlocks: [],
      blocked: rows('blocked').map(({ name }) => name),
      settings,
    };
  }
}
