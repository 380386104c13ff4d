import type { ToldCounts, ToldErasure, ToldHold } from './data-manager.ts';

const names: readonly [name: keyof ToldCounts, words: string][] = [
  ['cases', 'cases of theirs (number, times and figures stay)'],
  ['taking', 'cases of others in which they are named'],
  ['messages', 'messages'],
  ['files', 'files: mails, attachments, uploads'],
  ['ratings', 'ratings'],
  ['drafts', 'drafts'],
  ['held', 'held mails'],
  ['calls', 'calls'],
  ['others', 'other items: history, waits, addresses, settings that named them'],
];

export function countLines(counts: ToldCounts): string[] {
  return names.map(([name, words]) => `${String(counts[name]).padStart(7)}  ${words}`);
}

export function erasureLine({ id, at, who, state, doneAt, counts }: ToldErasure): string {
  const when = state === 'done' ? `done ${doneAt ?? at}` : 'not done yet';
  return `${at}  ${id}  by ${who}, ${when}: ${counts.cases} cases, ${counts.messages} messages, ${counts.files} files`;
}

export function holdLine({ of, at, who, reason }: ToldHold): string {
  const what = of.kind === 'case' ? `case ${of.number}` : `customer ${of.id}`;
  return `${what} is on legal hold since ${at.slice(0, 10)}, by ${who}: ${reason}`;
}
