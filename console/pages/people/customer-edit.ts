import type { Given } from '../../api.ts';
import type { Customer } from './people-requests.ts';

/** What can be changed of a customer, as it stands in fields: '' where nothing is said. */
export interface CustomerColumns {
  readonly name: string;
  /** Mail domain of their company. */
  readonly account: string;
  readonly language: string;
  readonly timeZone: string;
  /** Where mail goes. */
  readonly address: string;
}

export function columnsOf({ name, account, language, timeZone, addresses }: Customer): CustomerColumns {
  return {
    name,
    account: account?.domain ?? '',
    language: language ?? '',
    timeZone: timeZone ?? '',
    address: addresses[0]?.address ?? '',
  };
}

/** What is to be saved: what nobody touched is not sent, so that it stays, whatever it is. */
export function changedColumns(before: CustomerColumns, after: CustomerColumns): Given<'editCustomer'>['body'] {
  const columns = ['name', 'account', 'language', 'timeZone', 'address'] as const;
  const changed = columns.filter((column) => after[column].trim() !== before[column]);
  return Object.fromEntries(changed.map((column) => [column, after[column].trim() || (column === 'name' ? '' : null)]));
}

/** Languages to choose from: those that are in use, and the one that is stored, though it may be switched off since. */
export function languagesFor(inUse: readonly string[], stored: string): readonly string[] {
  return [...new Set([...inUse, ...(stored === '' ? [] : [stored])])];
}
