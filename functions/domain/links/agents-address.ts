import type { CaseToken } from './case-token.ts';
import { isSigned, type SigningKeys, sign } from './signing.ts';

const purpose = 'answer-of-agent';

/**
 * Address that an agent answers notices about a case to (CASE-19): as long as customers' reply addresses, so that the local part
 * stays within 64 octets. It names no agent: the signature alone tells whose it is.
 */
export function agentsAddress(keys: SigningKeys, caseNumber: number, mailbox: string, agent: string): string {
  const at = mailbox.lastIndexOf('@');
  return `${mailbox.slice(0, at)}+${caseNumber}.${sign(keys, purpose, subject(caseNumber, agent))}${mailbox.slice(at)}`;
}

/** Whose address of the case it is, of those who are asked about; undefined when it is none of theirs. */
export function agentAddressed(
  keys: SigningKeys,
  { caseNumber, signature }: CaseToken,
  agents: readonly string[],
): string | undefined {
  return agents.find((agent) => isSigned(keys, purpose, subject(caseNumber, agent), signature));
}

function subject(caseNumber: number, agent: string): string {
  return `${caseNumber} ${agent}`;
}
