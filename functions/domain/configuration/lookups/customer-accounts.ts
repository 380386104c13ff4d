import * as z from 'zod';
import { blockEntry } from '#domain/configuration/blocklist.ts';
import type { CustomerAccount } from '#domain/configuration/customer-account.ts';
import { orNothing, properName } from './columns.ts';
import type { Lookup } from './lookup.ts';

export const customerAccounts: Lookup<CustomerAccount> = {
  name: 'account',
  key: 'name',
  label: { en: 'Accounts', ru: 'Компании' },
  help: {
    en: 'Companies by their mail domain (subdomains too) and people by their address, with the category of customers that they belong to.',
    ru: 'Компании по почтовому домену (вместе с поддоменами) и люди по адресу; у каждой строки — категория клиента.',
  },
  mostRows: 2000,
  stored: (name) => blockEntry(name) ?? name,
  schema: z.strictObject({
    name: z
      .string()
      .max(320)
      .transform((text, issues): string => {
        const entry = blockEntry(text);
        if (entry !== undefined) return entry;
        issues.addIssue({ code: 'custom', message: 'is neither a mail address nor a domain' });
        return z.NEVER;
      }),
    category: orNothing(properName),
  }),
  baseRows: () => [],
};
