import { printCaseNumber } from '#domain/case/case-number.ts';
import { timeText } from '#domain/words/time-text.ts';
import { printable } from '../text/printable.ts';
import type { Changed } from './case-agent.ts';
import { waitWords } from './print-case.ts';

/** What a change made of a case, for who made it: how it is now, whom mail goes to or why it does not, what is due. */
export function changeText(change: Changed): string {
  const { case: about, waits, opened, goesOn, caseNumberMask } = change;
  const printed = (one: number) => printCaseNumber(caseNumberMask, one);
  const { number, status, category, service, type, priority, version, agent, group } = about;
  const facts = [status, category, service, type, priority].filter((one) => one !== undefined).join(', ');
  const whose = [agent, group].filter((one) => one !== undefined).join(', ') || 'nobody';
  return [
    `${printed(number)} is ${facts}, with ${whose} (version ${version}).`,
    ...(opened === undefined ? [] : [`The new case is ${printed(opened)}.`]),
    ...(goesOn === undefined ? [] : [`${printed(goesOn)} goes on for it.`]),
    ...mailLines(change),
    ...waits.map(
      ({ purpose, dueAt }) => `At ${timeText(dueAt)} UTC it ${waitWords(purpose)}, if nothing happens before.`,
    ),
  ]
    .map(printable)
    .join('\n');
}

function mailLines({ messages, waits, noMail }: Changed): string[] {
  const mails = messages.flatMap(({ to = [], template }) =>
    to.length === 0 ? [] : [`Mail is queued to ${to.join(', ')}: ${template ?? 'your words'}.`],
  );
  if (noMail !== undefined) return [...mails, `No ${mails.length > 0 ? 'further ' : ''}mail: ${noMail}.`];
  if (mails.length > 0 || waits.some(({ purpose }) => purpose.kind === 'notification')) return mails;
  const isNote = messages.some(({ direction }) => direction === 'note');
  return [`No mail: ${isNote ? 'a note is for agents alone' : 'nobody is told of such a change'}.`];
}
