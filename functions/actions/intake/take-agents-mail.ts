import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { KeySource } from '#actions/links/ports.ts';
import { againWhenStale, type Pausing } from '#actions/words/again-when-stale.ts';
import type { Case } from '#domain/case/case.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { type AgentsMail, agentsMail } from '#domain/intake/agents-mail.ts';
import { answerDoubt } from '#domain/intake/answer-doubt.ts';
import { heldAnswerNotice } from '#domain/intake/held-answer-notice.ts';
import type { JunkCause } from '#domain/intake/junk.ts';
import type { MailFacts } from '#domain/intake/mail-facts.ts';
import { type FreeIdentity, identityOf, messageNamed } from '#domain/intake/mail-identity.ts';
import { memoryOf } from '#domain/intake/registration.ts';
import { authenticationOf } from '#domain/mail/authentication.ts';
import { isOfEncryption } from '#domain/mail/encrypted-mail.ts';
import { AnswerRefused, type HeldAnswer } from '#domain/mail/held-answer.ts';
import { ourMailAttached } from '#domain/mail/our-mail-attached.ts';
import { freeIdentity } from './free-identity.ts';
import { type Held, holdMail } from './hold-mail.ts';
import type { AgentsDesk, CaseStore, HeldCause, HeldMails, KnownOfMail, MailReader, MailStore } from './ports.ts';
import { type Stored, storeMail } from './store-mail.ts';

export interface AgentsMailPorts extends Pausing {
  readonly mails: MailStore;
  readonly reader: MailReader;
  readonly cases: CaseStore;
  readonly held: HeldMails;
  readonly keys: KeySource;
  readonly configuration: ConfigurationSource;
  readonly desk: AgentsDesk;
}

interface Arrival
  extends Pick<MailFacts, 'mail' | 'rawSize' | 'receipt' | 'configuration' | 'classification' | 'junk' | 'forward'> {
  /** When not, it is held whatever it says. */
  readonly agentsAct: boolean;
}

export type Taken =
  /** An agent's mail was done: its words went to the customer or became a note, its commands acted. */
  | { readonly outcome: 'answered'; readonly caseNumber: number }
  | { readonly outcome: 'duplicate'; readonly caseNumber: number; readonly of: string }
  | Held;

/**
 * Does what an agent writes to their address of a case, exactly once, or holds it and tells them (CASE-19).
 * @returns undefined for mail that is none of agents'.
 */
export async function takeAgentsMail(arrival: Arrival, ports: AgentsMailPorts): Promise<Taken | undefined> {
  const { mail, receipt, classification, forward, configuration } = arrival;
  if (![...mail.to, ...mail.cc].some(({ address }) => address.includes('+'))) return undefined;
  const sent = {
    classification,
    authentication: authenticationOf(mail, receipt),
    isForwarded: forward !== undefined,
  };
  const addressed = agentsMail(mail, sent, await ports.keys.keys(), configuration);
  if (!addressed || (arrival.junk && addressed.kind === 'held')) return undefined;
  let stored: Promise<Stored> | undefined;
  const store = (messageId: string) => (stored ??= storeMail(messageId, arrival, ports.mails));
  const taken = await againWhenStale((tried) => takeOnce(addressed, arrival, { ...ports, store, tried }), ports);
  // What was stored for an attempt that lost to a change, which then forbade it.
  if (taken?.outcome === 'held' && stored) {
    const { attachments } = await stored;
    await ports.mails.withdraw(messageNamed(receipt.objectKey), attachments.length);
  }
  return taken;
}

interface Attempt extends AgentsMailPorts {
  store(messageId: string): Promise<Stored>;
  /** The how-manieth one it is. */
  readonly tried: number;
}

async function takeOnce(addressed: AgentsMail, arrival: Arrival, ports: Attempt): Promise<Taken | undefined> {
  const { mail, receipt, configuration } = arrival;
  const given = identityOf(mail, receipt);
  const messageIds = [...new Set([...mail.inReplyTo, ...mail.references.toReversed()])].slice(0, mostIds);
  const known = await ports.cases.known({ identityKey: given.key, messageIds, address: undefined });
  const identity = await freeIdentity(given, known.remembered, ports.cases);
  if (!('key' in identity)) return { outcome: 'duplicate', caseNumber: identity.caseNumber, of: identity.id };
  const named = (await ports.cases.cases([addressed.caseNumber])).get(addressed.caseNumber);
  if (!named) return holdMail('agent-address', arrival, ports);
  const { case: about } = await caseGoingOn(named, async (number) => (await ports.cases.cases([number])).get(number));
  const hold = (cause: HeldCause, told: Agent | undefined, why: HeldAnswer, isTheirs: boolean) =>
    holdMail(cause, arrival, ports, told && heldAnswerNotice(about, told, why, isTheirs, identity, configuration));
  if (addressed.kind === 'held') {
    const { cause, told, reason, isTheirs } = addressed;
    if (isParticipants(arrival, about)) return undefined;
    return hold(cause, told, { reason, detail: '' }, isTheirs);
  }
  const { agent } = addressed;
  const junk = stopping(arrival.junk);
  if (junk) return hold(junk.cause, agent, { reason: junk.reason, detail: '' }, true);
  const doubt = answerDoubt(arrival, { ...addressed, known }, about, await ports.keys.keys());
  // As of whoever writes to a mailbox about a notice: a note, of which they are told.
  const isOfNotice = [...known.notices.values()].some(({ to }) => to === agent.address);
  if (doubt === 'soon' && isOfNotice) return undefined;
  if (doubt !== undefined) return hold('agent-unproven', agent, { reason: doubt, detail: '' }, false);
  if (!arrival.agentsAct) return holdMail('agent-refused', arrival, ports);
  try {
    return await answer(about, agent, identity, known, arrival, ports);
  } catch (error) {
    if (!(error instanceof AnswerRefused)) throw error;
    const isOfCommands = ['command', 'value', 'status'].includes(error.reason);
    return hold(isOfCommands ? 'agent-command' : 'agent-refused', agent, error, true);
  }
}

const mostIds = 10;

/** Who answers all that a colleague's copy names writes to us, and knows of no agents' addresses. */
function isParticipants({ mail, receipt, configuration }: Arrival, { participants }: Case): boolean {
  const from = mail.from?.address;
  if (from === undefined || configuration.agents.some(({ address }) => address === from)) return false;
  return participants.includes(from) && authenticationOf(mail, receipt) === 'passed';
}

/** Who is proven and has the address is no spammer, whatever a filter found. */
function stopping(
  junk: JunkCause | undefined,
): { readonly cause: JunkCause; readonly reason: HeldAnswer['reason'] } | undefined {
  if (junk === 'virus') return { cause: junk, reason: 'virus' };
  return junk === 'blocked-sender' ? { cause: junk, reason: 'sender-blocked' } : undefined;
}

async function answer(
  about: Case,
  agent: Agent,
  identity: FreeIdentity,
  { answered }: Pick<KnownOfMail, 'answered'>,
  { mail, rawSize, receipt, configuration }: Arrival,
  ports: Attempt,
): Promise<Taken> {
  // Half of an answer is none.
  if (!mail.complete || mail.warnings.some(isOfEncryption)) throw new AnswerRefused('unread');
  const { newest, quoted, signature } = ports.reader.replyText(mail);
  const ourMail = ourMailAttached(mail.attachments, configuration.mailDomain);
  const { id } = identity;
  const changeWith = ({ rawKey, attachments }: Stored) => {
    const raw = { key: rawKey, size: rawSize };
    const at = receipt.receivedAt;
    const words = { text: mail.text, newest, quoted: `${quoted}\n${signature}` };
    const mailed = { agent, id, at, ...words, attachments, ourMail, raw, noticeAt: answered?.at };
    return ports.desk.changeFor(about, mailed, configuration, ports.tried);
  };
  // Refused before anything is copied.
  const unstored = mail.attachments.map(({ content, ...file }) => ({
    ...file,
    key: file.name,
    size: content.byteLength,
  }));
  await changeWith({ rawKey: '', attachments: unstored });
  const change = await changeWith(await ports.store(id));
  await ports.cases.keepAnswer({ memory: memoryOf(identity, about.number, true), id, change });
  return { outcome: 'answered', caseNumber: about.number };
}
