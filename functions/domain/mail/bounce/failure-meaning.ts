/**
 * Why a mail was refused, whichever way it is said. The first five are of an address that is no good · full, size, content, rate,
 * temporary: of this mail or this hour · sender: us, our host, our signature · policy: a filter's or an administrator's will ·
 * protocol: two systems did not understand each other · refused: no, without saying why
 */
export type FailureMeaning =
  | 'unknown'
  | 'disabled'
  | 'moved'
  | 'no-host'
  | 'refuses-all'
  | 'full'
  | 'size'
  | 'content'
  | 'rate'
  | 'temporary'
  | 'sender'
  | 'policy'
  | 'protocol'
  | 'refused';

const lasting: ReadonlySet<string> = new Set(['unknown', 'disabled', 'moved', 'no-host', 'refuses-all']);

/** Whether the address is no good, now and later. */
export function isLasting(meaning: string): boolean {
  return lasting.has(meaning);
}
