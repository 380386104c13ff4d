import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { withoutLabel } from '#domain/configuration/mailbox.ts';
import { agentAddressed } from '#domain/links/agents-address.ts';
import { type CaseToken, isGenuine, tokenInAddress } from '#domain/links/case-token.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import type { Authentication } from '#domain/mail/authentication.ts';
import { asAnswer, type Classification } from '#domain/mail/automatic-mail.ts';
import type { HeldReason } from '#domain/mail/held-answer.ts';
import type { ReceivedMail } from '#domain/mail/received-mail.ts';

export type CauseOfAgents = 'agent-unproven' | 'agent-off' | 'agent-address' | 'agent-command' | 'agent-refused';

/** A mail to an agent's address of a case (CASE-19). */
export type AgentsMail =
  | { readonly kind: 'answer'; readonly caseNumber: number; readonly agent: Agent }
  | {
      readonly kind: 'held';
      readonly caseNumber: number;
      readonly cause: CauseOfAgents;
      readonly reason: HeldReason;
      /** Who is told. Never who merely says to be somebody, nor who is switched off. */
      readonly told: Agent | undefined;
      /** Whether they wrote it themselves. */
      readonly isTheirs: boolean;
    };

interface Sent {
  readonly classification: Classification;
  /** SES's verdict on From, whatever other fields name. */
  readonly authentication: Authentication;
  /** Whether it passes somebody else's mail on. */
  readonly isForwarded: boolean;
}

interface Named extends CaseToken {
  readonly agent: string | undefined;
}

const mostTokens = 5;

/**
 * Whose answer a mail to an agent's address is, if anybody's. An answer is what the agent wrote whom the address is of: their row is
 * active and SES proves their From. The address must stand in To or Cc: whoever has it cannot send on what the agent wrote to others.
 * Whatever a machine wrote is none, and takes the way of all mail (MAIL-15); so does what a customer sends to another address of ours
 * as well. All else is held.
 * @returns undefined for mail that is none of this.
 */
export function agentsMail(
  mail: Pick<ReceivedMail, 'from' | 'to' | 'cc'>,
  sent: Sent,
  keys: SigningKeys,
  configuration: Pick<Configuration, 'agents' | 'mailDomain' | 'mailboxes'>,
): AgentsMail | undefined {
  const { agents, mailDomain } = configuration;
  const from = mail.from?.address;
  const addressed = [...new Set([...mail.to, ...mail.cc].map(({ address }) => address))];
  const tokens = addressed.flatMap((address) => tokenInAddress(address, mailDomain) ?? []).slice(0, mostTokens);
  if (from === undefined || tokens.length === 0) return undefined;
  const row = agents.find(({ address }) => address === from);
  const kind = row ? asAnswer(sent.classification).kind : sent.classification.kind;
  if (kind !== 'human') return undefined;
  const known = [from, ...agents.map(({ address }) => address)];
  const named = tokens.map((token): Named => ({ ...token, agent: agentAddressed(keys, token, known) }));
  const own = named.filter(({ agent }) => agent === from);
  const [first] = own;
  if (first) return theirs(first, own, row, sent);
  const another = named.find(({ agent }) => agent !== undefined);
  if (another) return anothers(another, row, addressed, sent, keys, configuration);
  return row && unsigned(tokens, row, sent, keys);
}

function theirs(
  { caseNumber }: Named,
  own: readonly Named[],
  row: Agent | undefined,
  { authentication, isForwarded }: Sent,
): AgentsMail {
  const isTheirs = authentication === 'passed';
  const held = (cause: CauseOfAgents, reason: HeldReason, told: Agent | undefined) =>
    ({ kind: 'held', caseNumber, cause, reason, told, isTheirs }) as const;
  // Who is no agent any more reads nothing of cases.
  if (!row?.active) return held('agent-off', 'unproven', undefined);
  if (!isTheirs) return held('agent-unproven', 'unproven', row);
  if (own.some((one) => one.caseNumber !== caseNumber)) return held('agent-refused', 'several-cases', row);
  if (isForwarded) return held('agent-refused', 'forwarded', row);
  return { kind: 'answer', caseNumber, agent: row };
}

/** To the address of somebody else: a colleague's mail, or that of who got hold of it; perhaps the agent's own, from another mailbox. */
function anothers(
  { caseNumber, agent: named }: Named,
  row: Agent | undefined,
  addressed: readonly string[],
  { authentication }: Sent,
  keys: SigningKeys,
  { agents, mailDomain, mailboxes }: Pick<Configuration, 'agents' | 'mailDomain' | 'mailboxes'>,
): AgentsMail | undefined {
  const isColleagues = row?.active === true && authentication === 'passed';
  if (isColleagues)
    return { kind: 'held', caseNumber, cause: 'agent-address', reason: 'address', told: row, isTheirs: true };
  const isOurs = (address: string) => {
    const token = tokenInAddress(address, mailDomain);
    return token ? isGenuine(keys, token) : mailboxes.some((mailbox) => mailbox.address === withoutLabel(address));
  };
  if (!row && addressed.some(isOurs)) return undefined;
  const told = agents.find(({ active, address }) => active && address === named);
  return { kind: 'held', caseNumber, cause: 'agent-unproven', reason: 'unproven', told, isTheirs: false };
}

/** An agent's mail to an address that nobody signed, or whose key is gone. Who is not proven to be one is told nothing of it. */
function unsigned(
  tokens: readonly CaseToken[],
  row: Agent,
  { authentication }: Sent,
  keys: SigningKeys,
): AgentsMail | undefined {
  const [first] = tokens;
  if (!first || tokens.some((token) => isGenuine(keys, token))) return undefined;
  const isTheirs = authentication === 'passed';
  const told = isTheirs && row.active ? row : undefined;
  return { kind: 'held', caseNumber: first.caseNumber, cause: 'agent-address', reason: 'address', told, isTheirs };
}
