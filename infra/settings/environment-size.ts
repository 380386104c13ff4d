import { env } from '../../functions/env.ts';
import type { MailboxSetting } from './mailbox-settings.ts';

/** Lambda's limit for all variables of a function, in bytes of the JSON that it makes of them. */
const most = 4096;
/**
 * What the other variables take at most: names of resources and of variables, by the function that has the most of them. A test
 * measures it.
 */
export const ofOtherVariables = 1600;

interface Chosen {
  readonly mailDomain: string;
  readonly mailboxes: readonly MailboxSetting[];
  readonly caseNumberMask: string;
}

/** The variables of `PostcaseFunction.bindSettings`. */
export function settingVariables({ mailDomain, mailboxes, caseNumberMask }: Chosen) {
  return {
    [env.mailDomain]: mailDomain,
    [env.mailboxes]: JSON.stringify(mailboxes),
    [env.caseNumberMask]: caseNumberMask,
  } as const;
}

/**
 * Bytes of a function's variables as Lambda measures them: as one JSON object, in which the quotes of a list that is JSON itself
 * take two bytes each.
 */
export function environmentBytes(variables: Readonly<Record<string, string>>): number {
  return Buffer.byteLength(JSON.stringify(variables));
}

/** What to say when the mailboxes do not fit: Lambda would refuse each function in the middle of a deployment. */
export function environmentFault(chosen: Chosen): string | undefined {
  const bytes = environmentBytes(settingVariables(chosen));
  const room = most - ofOtherVariables;
  if (bytes <= room) return undefined;
  return `take ${bytes} bytes with the mail domain, as Lambda counts them, and a function has room for ${room}: shorten names and signatures, or make mailboxes after deploying (npm run config)`;
}
