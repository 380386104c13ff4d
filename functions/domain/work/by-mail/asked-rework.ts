import type { Case } from '#domain/case/case.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { AnswerRefused } from '#domain/mail/held-answer.ts';
import { didYouMean } from '#domain/words/closest.ts';
import type { Rework } from '../reworked-case.ts';
import type { MailCommands } from './mail-commands.ts';

const myself = new Set(['me', 'мне', 'я']);
const nobody = new Set(['nobody', 'none', 'никому']);
const same = (one: string | undefined, other: string) => one?.toLowerCase() === other.trim().toLowerCase();

/**
 * What the commands of an agent's mail change of its case: what is so already is left out (CASE-19).
 * @throws AnswerRefused for a name that there is not.
 */
export function askedRework(
  about: Case,
  { isResolved, status, assign, priority }: MailCommands,
  agent: Agent,
  configuration: Configuration,
): Rework {
  const wanted = isResolved ? resolvedStatus(configuration) : status && statusNamed(status, configuration);
  return {
    ...(wanted !== undefined && wanted !== about.status && { status: wanted }),
    ...(assign !== undefined && assignee(about, assign, agent, configuration)),
    ...(priority !== undefined && priority !== about.priority && { priority }),
  };
}

function resolvedStatus({ statuses }: Configuration): string {
  const rows = statuses.filter(({ kind, active }) => active && kind === 'resolved');
  const row = rows.find(({ name }) => name === 'Resolved') ?? rows[0];
  if (!row) throw new AnswerRefused('status', '#resolve');
  return row.name;
}

/** By its name, or as agents read it in either language. */
function statusNamed(text: string, { statuses }: Configuration): string {
  const rows = statuses.filter(({ active }) => active);
  const row = rows.find(({ name, label }) => [name, label.en, label.ru].some((one) => same(one, text)));
  if (row) return row.name;
  const known = rows.map(({ name }) => name);
  throw new AnswerRefused('status', `#status ${text}${didYouMean(text, known) || `: ${known.join(', ')}`}`);
}

/** An address, the name of an agent, or that of a group in either language. */
function assignee(
  about: Case,
  text: string,
  agent: Agent,
  { agents, groups }: Configuration,
): Pick<Rework, 'agent' | 'group'> {
  const toAgent = (address: string) => (address === about.agent ? {} : { agent: address });
  if (myself.has(text.toLowerCase())) return toAgent(agent.address);
  if (nobody.has(text.toLowerCase())) return about.agent === undefined ? {} : { agent: null };
  const rows = agents.filter(({ active }) => active);
  const byAddress = rows.filter(({ address }) => same(address, text.replace(/^<|>$|^mailto:/gi, '')));
  const named = byAddress.length > 0 ? byAddress : rows.filter(({ name }) => same(name, text));
  const [only, other] = named;
  if (only && !other) return toAgent(only.address);
  const possible = groups.filter(({ active }) => active);
  const group = other
    ? undefined
    : possible.find(({ name, label }) => [name, label.en, label.ru].some((one) => same(one, text)));
  if (group) return group.name === about.group ? {} : { group: group.name };
  const known = [...rows.flatMap(({ name, address }) => [address, name]), ...possible.map(({ name }) => name)];
  throw new AnswerRefused('value', `#assign ${text}${didYouMean(text, known)}`);
}
