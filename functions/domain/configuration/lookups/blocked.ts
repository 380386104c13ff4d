import * as z from 'zod';
import { blockEntry } from '#domain/configuration/blocklist.ts';
import type { Lookup } from './lookup.ts';

export interface Blocked {
  /** Address or domain, in the form of `blockEntry`. */
  readonly name: string;
}

export const blocked: Lookup<Blocked> = {
  name: 'blocked',
  key: 'name',
  label: { en: 'Blocklist', ru: 'Чёрный список' },
  help: {
    en: 'Addresses and domains whose mail is junk. A domain covers its subdomains.',
    ru: 'Адреса и домены, письма от которых считаются нежелательными. Домен включает поддомены.',
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
  }),
  baseRows: () => [],
};
