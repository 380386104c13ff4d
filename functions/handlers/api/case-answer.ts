import type { ShownCase } from '#actions/work/show-case.ts';
import type { CaseFields, CasePage, Coming } from '#contract/case-page.ts';
import type { Case } from '#domain/case/case.ts';
import type { Wait } from '#domain/case/wait.ts';
import { formerNumber } from '#domain/lists/former-number.ts';
import { contactOf, customerAnswer } from './contact-answer.ts';
import { clockAnswer } from './deadlines/clock-answer.ts';
import { timelineOf } from './timeline-answer.ts';

/** A case as the console shows it. */
export function caseAnswer(
  { page, customer, account, usualAnswer }: ShownCase,
  others: readonly Case[],
  reader: string,
): CasePage {
  const { correspondence, customerId, participants } = page.case;
  const writer = contactOf(page.case) ?? (customer && customerAnswer(customer));
  return {
    case: { ...fieldsOf(page.case), followers: page.followers.map(({ who }) => who) },
    customer: writer && {
      ...writer,
      name: writer.name || (customer?.name ?? ''),
      id: customerId,
      account: account?.name,
      accountId: account?.id,
      proven: correspondence.isProven,
    },
    participants: [...participants],
    timeline: timelineOf(page),
    coming: page.waits.filter(({ state }) => state === 'waiting').flatMap(comingOf),
    otherCases: others.map(({ number, subject, status, registeredAt }) => ({ number, subject, status, registeredAt })),
    answerTo: { ...usualAnswer, cc: [...usualAnswer.cc] },
    seenAt: page.seen.find(({ who }) => who === reader)?.seenAt,
    leftOut: page.leftOut,
  };
}

function fieldsOf(about: Case): Omit<CaseFields, 'followers'> {
  const { satisfaction, imported } = about;
  return {
    number: about.number,
    version: about.version,
    subject: about.subject,
    status: about.status,
    statusSince: about.statusSince,
    category: about.category,
    service: about.service,
    type: about.type,
    priority: about.priority,
    origin: about.origin,
    mailbox: about.mailbox,
    agent: about.agent,
    group: about.group,
    language: about.language,
    registeredAt: about.registeredAt,
    respondedAt: about.respondedAt,
    resolvedAt: about.resolvedAt,
    closedAt: about.closedAt,
    lastMessageAt: about.lastMessageAt,
    waitingSince: about.waitingSince,
    dueAt: about.dueAt,
    clocks: (about.clocks?.clocks ?? []).map(clockAnswer),
    snoozedUntil: about.snoozedUntil,
    closureReason: about.closureReason,
    satisfaction: satisfaction && { level: satisfaction.level, score: satisfaction.score, at: satisfaction.at },
    mergedInto: about.mergedInto,
    merged: [...about.merged],
    related: [...about.related],
    imported: imported && { from: imported.from, number: formerNumber(about) },
  };
}

function named(purpose: Wait['purpose']): Pick<Coming, 'rule' | 'webhook'> {
  if (purpose.kind === 'notification' || purpose.kind === 'rule') return { rule: purpose.rule };
  return purpose.kind === 'webhook' ? { webhook: purpose.webhook } : {};
}

function comingOf({ id, dueAt, purpose }: Wait): Coming[] {
  // That the clocks are looked at is no news: what they say stands beside.
  if (purpose.kind === 'clocks') return [];
  return [{ id, dueAt, kind: purpose.kind, ...named(purpose) }];
}
