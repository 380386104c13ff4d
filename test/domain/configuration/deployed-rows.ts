import { faultLine } from '#domain/configuration/checks/fault.ts';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { readRow } from '#domain/configuration/rows/rows-in-effect.ts';
import { supportMailbox } from '../../support/facts.ts';

export const deployed = { mailDomain: 'postcase.test', caseNumberMask: 'SR-{0}', mailboxes: [supportMailbox] };
export const faults = (lookup: LookupName, name: string, columns: object) =>
  readRow(lookupNamed(lookup), name, columns).faults.map(faultLine);

export const status = { kind: 'open', next: ['Closed'] };
export const rule = { on: 'registered', actions: [{ do: 'send', template: 'new-case', to: ['everybody'] }] };
export const mailbox = { displayName: 'Sales' };
