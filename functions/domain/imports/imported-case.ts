import type { Case } from '#domain/case/case.ts';
import { lastWord } from '#domain/case/last-word.ts';
import { beginningOf } from '#domain/case/message.ts';
import { participants } from '#domain/case/participants.ts';
import { priorityOf } from '#domain/configuration/case-type.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Mailbox } from '#domain/configuration/mailbox.ts';
import { kindOf, newStatus, type Status, type StatusKind } from '#domain/configuration/status.ts';
import { languageOf, languageOfCustomer } from '#domain/intake/case-language.ts';
import type { CustomerByHand } from '#domain/work/by-hand/customer-by-hand.ts';
import { longestCaseSubject } from '#domain/work/edited-case.ts';
import type { OldCase, OldState } from './old-case.ts';

interface Importing {
  readonly number: number;
  /** Undefined for a case whose customer nobody can be: without an address and a phone, or blocked. */
  readonly customer: CustomerByHand | undefined;
  /** Of the import. */
  readonly at: string;
}

/**
 * A case as it stood elsewhere. It enters no status, so that no rule, mail, wait or clock begins by it; who worked on it there has it only if
 * they work here.
 */
export function importedCase(old: OldCase, { number, customer, at }: Importing, configuration: Configuration): Case {
  const { statuses, agents, groups, caseTypes } = configuration;
  const mailbox = mailboxOf(configuration);
  const isClosed = old.state === 'closed';
  const status = statusOf(old.state, statuses);
  const agent = agents.find(({ address, active }) => active && address === old.agent?.toLowerCase());
  const group = groups.find(({ name, active }) => active && name === old.group);
  const { person, contact } = customer ?? {};
  const subject = beginningOf(old.subject.replace(/[\s\p{Cc}]+/gu, ' '), longestCaseSubject).text;
  const since = old.closedAt ?? old.last.at;
  const answers = old.answers && {
    subject: beginningOf(old.answers.subject, 300).text,
    messageId: old.answers.messageId,
    references: old.answers.references,
    at: old.answers.at,
  };
  return {
    number,
    subject,
    description: beginningOf(old.description, 200).text,
    status,
    entry: 1,
    statusSince: isClosed ? since : old.registeredAt,
    category: mailbox.category,
    service: undefined,
    type: undefined,
    priority: old.priority ?? priorityOf(undefined, caseTypes),
    origin: 'email',
    mailbox: mailbox.address,
    agent: agent?.address,
    group: group?.name,
    customerId: customer?.customer?.id,
    accountId: customer?.accountId,
    participants: participants(person ? [person.address] : [], old.participants),
    ...(contact && { contact }),
    correspondence: {
      customer: person,
      others: [],
      knownOthers: [],
      // Nobody has looked whether its mails were theirs.
      isProven: false,
      silence: customer?.isSuppressed ? 'address-fails' : undefined,
      ...(answers ?? { subject, messageId: undefined, references: [] }),
      ...(person && answers && { newest: { to: person, cc: [], ...answers } }),
    },
    language:
      languageOfCustomer(customer?.customer?.language, configuration) ??
      languageOf(mailbox, `${subject} ${old.description}`, configuration),
    registeredAt: old.registeredAt,
    respondedAt: old.respondedAt,
    resolvedAt: undefined,
    closedAt: isClosed ? since : undefined,
    lastMessageAt: old.last.at,
    waitingSince: isClosed ? undefined : old.waitingSince,
    lastWordAt: old.last.at,
    last: lastWord(old.last),
    answeredAt: old.answeredAt,
    satisfaction: undefined,
    ratingRound: 0,
    ratedEntry: undefined,
    closureReason: undefined,
    related: [],
    mergedInto: undefined,
    merged: [],
    imported: { from: old.from, number: old.number, at },
    version: 1,
  };
}

/** That of cases which came by no mail (NOTE-04). */
function mailboxOf({ mailboxes, settings }: Configuration): Mailbox {
  const found = mailboxes.find(({ address }) => address === settings.supportAddress) ?? mailboxes[0];
  if (!found) throw new Error('There is no mailbox');
  return found;
}

const usual: Readonly<Record<OldState, readonly [name: string, kind: StatusKind]>> = {
  new: [newStatus, 'new'],
  open: ['In progress', 'open'],
  waiting: ['Waiting for customer', 'paused'],
  closed: ['Closed', 'final'],
};

/** The base row, where an owner has switched it off another one of its kind. */
function statusOf(state: OldState, statuses: readonly Status[]): string {
  const [name, kind] = usual[state];
  const active = statuses.filter((one) => one.active);
  const found = active.find((one) => one.name === name && kindOf(one.name, statuses) === kind);
  const like = found ?? active.find((one) => one.kind === kind);
  if (like) return like.name;
  // A row of the kind may be switched off; cases that have it keep it.
  return kind === 'final' ? name : newStatus;
}
