import { styleText } from 'node:util';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { timeText } from '#domain/words/time-text.ts';
import { UsageError } from '../text/command-line.ts';
import { printable } from '../text/printable.ts';
import { answers, type CaseAgent, type CaseQuestion, type ListedCase } from './case-agent.ts';
import type { CaseOptions } from './case-options.ts';

type ListQuestion = Extract<CaseQuestion, { command: 'list-cases' }>;

const usualLimit = 20;
const mostLimit = 100;

/** What the options ask of the lists. @throws UsageError */
export function listQuestion(options: CaseOptions, who: string): ListQuestion {
  const { status, waiting = false, before } = options;
  return {
    command: 'list-cases',
    who,
    statuses: (status ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    agent: noneAsNull(options.agent)?.toLowerCase() ?? noneAsNull(options.agent),
    group: noneAsNull(options.group),
    waiting,
    limit: limitOf(options.limit),
    ...(before !== undefined && { before }),
  };
}

/** A list of cases: for people to read. */
export async function caseListText(agent: CaseAgent, question: ListQuestion): Promise<string> {
  const { cases, next, caseNumberMask } = await agent.ask(question, answers.list);
  const lines = cases.map((one) => listLine(one, caseNumberMask));
  if (lines.length === 0) lines.push('No case is like that.');
  if (next) lines.push(styleText('dim', `… further ones: --before ${next}`));
  return lines.join('\n');
}

function listLine(one: ListedCase, mask: string): string {
  const { number, subject, status, priority, agent, group, registeredAt, lastMessageAt, waitingSince } = one;
  const facts = [
    one.correspondence.customer?.address ?? 'no customer',
    `${status}, ${priority}`,
    agent ?? 'no agent',
    group ?? '',
    waitingSince === undefined ? `last message ${timeText(lastMessageAt)}` : `waits since ${timeText(waitingSince)}`,
    `registered ${timeText(registeredAt)}`,
  ];
  const name = styleText('bold', printCaseNumber(mask, number));
  return `${name}  ${printable(subject) || '(no subject)'}  ${printable(facts.filter(Boolean).join('; '))}`;
}

function noneAsNull(value: string | undefined): string | null | undefined {
  return value === 'none' ? null : value;
}

function limitOf(text: string | undefined): number {
  if (text === undefined) return usualLimit;
  const limit = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= mostLimit) return limit;
  throw new UsageError(`--limit needs a number from 1 to ${mostLimit}, not "${text}".`);
}
