import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { DigestNews, DigestNotice, OutboundMessage } from '#domain/case/message.ts';
import { type Agent, agentName } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { isInternal } from '#domain/configuration/mail-template.ts';
import { siteLink } from '#domain/links/site-link.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import { wordsIn } from '#domain/words/words.ts';
import { internalNotification } from './notification.ts';
import { officeCase, officeNumber } from './office.ts';

/** Notices that wait to be one mail to their agent (NOTE-12). */
export interface Digest extends DigestNews {
  /** Address of the agent. */
  readonly agent: string;
  /** Names the wait that ends with the mail; undefined while there is nothing to tell. */
  readonly wait: string | undefined;
  /** When it ends. */
  readonly dueAt?: string | undefined;
  /** Counts its changes: what a writer expects. */
  readonly revision: number;
}

export interface DigestWait {
  readonly agent: string;
  readonly id: string;
  readonly dueAt: string;
}

/** So many notices are listed; of further ones the mail tells the number. */
export const mostNotices = 200;

/** A wait that is over for so long has failed: its workflow tries for a day. */
const lostAfterMs = 26 * 3_600_000;

/** What an agent hears at once: what became of a mail that they have just written. */
const atOnce: readonly string[] = ['answer-held', 'answer-crossed', 'kept-as-note'];

/** After how many minutes a notice is told of with others, as its agent wants it; undefined when it is a mail of its own. */
export function digestMinutesOf(
  { caseNumber, by, template = '', to, deadline }: OutboundMessage,
  { agents, templates }: Pick<Configuration, 'agents' | 'templates'>,
): number | undefined {
  if (by !== undefined || caseNumber === officeNumber || atOnce.includes(template)) return undefined;
  // What is to be done within half an hour is not told when that is over (SLA-07).
  if (deadline !== undefined) return undefined;
  if (!isInternal(template, templates) || templates.some(({ name, active }) => name === 'digest' && !active))
    return undefined;
  const agent = agents.find(({ active, address }) => active && address === to.address);
  // Who wants nothing is written to by rules that name their address, and has no digest that would come.
  return agent?.notices === 'nothing' ? undefined : agent?.digestMinutes;
}

/**
 * An agent's digest with one notice more, and the wait that its first one begins, or the first one after a wait that was lost.
 * @param id of that wait.
 */
export function withNotice(
  before: Digest | undefined,
  { caseNumber, at, template = '', to }: OutboundMessage,
  { id, now, minutes }: { readonly id: string; readonly now: Date; readonly minutes: number },
): { readonly digest: Digest; readonly wait: DigestWait | undefined } {
  const { notices = [], more = 0, revision = 0 } = before ?? {};
  const isFull = notices.length >= mostNotices;
  const begun = before && waits(before, now) ? { id: before.wait, dueAt: before.dueAt } : undefined;
  const dueAt = new Date(now.getTime() + minutes * 60_000).toISOString();
  return {
    digest: {
      agent: to.address,
      wait: begun ? begun.id : id,
      dueAt: begun ? begun.dueAt : dueAt,
      notices: isFull ? notices : [...notices, { caseNumber, at, template }],
      more: isFull ? more + 1 : more,
      revision: revision + 1,
    },
    wait: begun ? undefined : { agent: to.address, id, dueAt },
  };
}

function waits({ wait, dueAt }: Digest, now: Date): boolean {
  return wait !== undefined && (dueAt === undefined || now.getTime() - Date.parse(dueAt) < lostAfterMs);
}

/** A digest of which all was told. */
export function emptied({ agent, revision }: Digest): Digest {
  return { agent, wait: undefined, dueAt: undefined, notices: [], more: 0, revision: revision + 1 };
}

/** The mail of a digest; undefined for who is switched off or wants no mail any more. */
export function digestMail(
  { agent: address, notices, more }: Digest,
  { id, at }: { readonly id: string; readonly at: string },
  configuration: Configuration,
): OutboundMessage | undefined {
  const agent = configuration.agents.find((one) => one.active && one.address === address);
  if (!agent || agent.notices === 'nothing') return undefined;
  const about = officeCase(agent.language);
  const mail = internalNotification(about, 'digest', agent, { id: `digest-${id}`, at }, configuration);
  return { ...mail, digest: { notices, more } };
}

/** What the mail of a digest says, by cases as they are when it leaves; of one that is gone nothing is told. */
export function digestData(
  { notices, more }: DigestNews,
  cases: ReadonlyMap<number, Case>,
  { language, consoleAddress }: { readonly language: Agent['language']; readonly consoleAddress: string },
  configuration: Configuration,
): TemplateData {
  const rows = [...Map.groupBy(notices, ({ caseNumber }) => caseNumber)].flatMap(([number, told]) => {
    const about = cases.get(number);
    return about ? [{ ...factsOf(about, language, configuration), ...toldOf(told, language, configuration) }] : [];
  });
  const linked = rows.map(({ caseNumber, ...row }) => ({
    ...row,
    link: consoleAddress === '' ? '' : siteLink(consoleAddress, `cases/${caseNumber}`),
  }));
  return { digest: { count: notices.length + more, more, cases: linked } };
}

function factsOf(
  { number, subject, status, agent, correspondence: { customer } }: Case,
  language: Agent['language'],
  configuration: Configuration,
) {
  const { settings, statuses } = configuration;
  const row = statuses.find(({ name }) => name === status);
  return {
    caseNumber: number,
    number: printCaseNumber(settings.caseNumberMask, number),
    subject,
    statusLabel: row ? wordsIn(row.label, language, settings.defaultLanguage) : status,
    agent: agent === undefined ? '' : agentName(agent, configuration),
    customer: customer ? customer.name || customer.address : '',
  };
}

/** What happened, by the names of its templates: `New case, Answer of the customer × 2`; and when last. */
function toldOf(
  told: readonly DigestNotice[],
  language: Agent['language'],
  { templates, settings }: Configuration,
): { readonly told: string; readonly at: string } {
  const parts = [...Map.groupBy(told, ({ template }) => template)].map(([name, same]) => {
    const row = templates.find((one) => one.name === name);
    const label = row ? wordsIn(row.label, language, settings.defaultLanguage) : name;
    return same.length === 1 ? label : `${label} × ${same.length}`;
  });
  return { told: parts.join(', '), at: told.at(-1)?.at ?? '' };
}
