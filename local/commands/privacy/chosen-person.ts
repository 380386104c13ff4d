import { userInfo } from 'node:os';
import { startedEndpoint } from '../cloud/started-cloud.ts';
import { UsageError } from '../text/command-line.ts';
import { DataManager } from './data-manager.ts';

const text = { type: 'string' } as const;

/** Options that each of the commands about people's data takes. */
export const personOptions = { address: text, id: text, as: text, function: text };

export interface PersonOptions {
  readonly address?: string | undefined;
  readonly id?: string | undefined;
  readonly as?: string | undefined;
  readonly function?: string | undefined;
}

/** @throws UsageError unless one of both is given */
export function subjectOf({ address, id }: PersonOptions): { readonly address: string } | { readonly id: string } {
  if (address !== undefined && id === undefined) {
    if (!address.includes('@')) throw new UsageError(`--address "${address}" is no mail address.`);
    return { address };
  }
  if (id !== undefined && address === undefined) return { id };
  throw new UsageError('Say whom: --address <mail address>, or --id <customer>.');
}

export function managerOf({ function: name }: PersonOptions): DataManager {
  return name === undefined ? DataManager.local(startedEndpoint()) : DataManager.aws(name);
}

export function whoOf({ as }: PersonOptions): string {
  return as ?? userInfo().username;
}
