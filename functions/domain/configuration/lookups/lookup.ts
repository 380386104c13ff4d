import type * as z from 'zod';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import type { Words } from '#domain/words/words.ts';

export const lookupNames = [
  'language',
  'status',
  'category',
  'case-type',
  'agent',
  'group',
  'service',
  'customer-category',
  'account',
  'schedule',
  'service-level',
  'agreement',
  'satisfaction-level',
  'template',
  'text-block',
  'phrase',
  'webhook',
  'mailbox',
  'rule',
  'setting',
  'blocked',
] as const;
/** In an order in which each names only rows of those before it. */
export type LookupName = (typeof lookupNames)[number];

/** What the deployment says: it makes base rows of its own. */
export interface Deployed {
  readonly mailDomain: string;
  readonly caseNumberMask: string;
  readonly mailboxes: readonly Mailbox[];
  /** By the address of their mailbox; rows say nothing of them, since each needs a right to send. */
  readonly publicAddresses?: Readonly<Record<string, string>>;
}

/** An editable list that rules read: what its rows look like, and those that ship. */
export interface Lookup<Row extends object = object> {
  readonly name: LookupName;
  readonly label: Words;
  readonly help: Words;
  /** Column that names a row. */
  readonly key: string;
  /** Of a whole row, as people and files write it; it fills in what may be missing. */
  readonly schema: z.ZodType<Row>;
  readonly mostRows: number;
  baseRows(deployed: Deployed): readonly Row[];
  /** The name as it is stored, of one that somebody wrote; without this they are the same. */
  stored?(name: string): string;
  /** The column that switches a row on or off, as it is to be then; undefined where rows know no such thing. */
  switched?(row: Row, on: boolean): object | undefined;
}

export const usualMostRows = 200;
