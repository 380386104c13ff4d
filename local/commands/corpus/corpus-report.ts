import { styleText } from 'node:util';
import type { Kept } from './corpus-kept.ts';

/** A mail of the corpus and what became of it. */
export interface Fate {
  readonly file: string;
  readonly kept: Kept | undefined;
  /** What the function said: registered, joined or reopened; it is not believed without `kept`. */
  readonly said: string | undefined;
  readonly refusal: string | undefined;
  readonly ms: number | undefined;
}

export const outcomes = ['registered', 'joined', 'reopened', 'held', 'duplicate', 'refused', 'vanished'] as const;
export type Outcome = (typeof outcomes)[number];

const joins: Readonly<Record<string, Outcome>> = {
  'Message joined its case': 'joined',
  'Answer of an agent kept as a note': 'joined',
  'Mail of an agent done': 'joined',
  'Message reopened its case': 'reopened',
};

/** Vanished: taken by SMTP, and found nowhere. A refused mail is its sender's: his server tells him. */
export function outcomeOf({ kept, said, refusal }: Fate): Outcome {
  if (refusal !== undefined) return 'refused';
  if (kept === undefined) return 'vanished';
  if (kept.where === 'held') return 'held';
  if (kept.where === 'duplicates') return 'duplicate';
  return joins[said ?? ''] ?? 'registered';
}

/** One line of a mail, and one for each oddity that its reader noted. */
export function fateLines(fate: Fate): string[] {
  const outcome = outcomeOf(fate);
  const { kept, file, refusal, ms } = fate;
  const facts = [
    kept?.where === 'case' ? `case ${kept.caseNumber}` : '',
    kept?.where === 'case' && kept.kind !== 'human' ? kept.kind : '',
    kept?.where === 'held' ? kept.cause : '',
    refusal ?? '',
  ].filter((fact) => fact !== '');
  const time = ms === undefined ? '      -' : `${ms.toFixed(0).padStart(4)} ms`;
  const line = `${outcome.padEnd(10)}  ${time}  ${file}${facts.length > 0 ? `  (${facts.join(', ')})` : ''}`;
  return [outcome === 'vanished' ? styleText('red', line) : line, ...warningsOf(fate).map((each) => `    ${each}`)];
}

const warningsOf = ({ kept }: Fate): readonly string[] => (kept?.where === 'case' ? kept.warnings : []);

/** What became of all. @param seconds that the mails took. */
export function totalLines(fates: readonly Fate[], seconds: number): string[] {
  const times = fates.flatMap(({ ms }) => ms ?? []).toSorted((one, other) => one - other);
  const share = (part: number): string => `${(times[Math.floor(part * (times.length - 1))] ?? 0).toFixed(0)} ms`;
  const odd = fates.filter((fate) => warningsOf(fate).length > 0).length;
  const kinds = counted(
    fates.flatMap(({ kept }) => (kept?.where === 'case' && kept.kind !== 'human' ? kept.kind : [])),
  );
  const causes = counted(fates.flatMap(({ kept }) => (kept?.where === 'held' ? kept.cause : [])));
  const lines = outcomes.map((outcome) => {
    const count = fates.filter((fate) => outcomeOf(fate) === outcome).length;
    return `  ${outcome.padEnd(12)}${String(count).padStart(6)}${outcome === 'held' ? listed(causes) : ''}`;
  });
  return [
    styleText(
      'bold',
      `${fates.length} mails in ${seconds.toFixed(1)} s, ${(fates.length / seconds).toFixed(1)} a second`,
    ),
    ...lines,
    `  ${'automatic'.padEnd(12)}${String(sum(kinds)).padStart(6)}${listed(kinds)}`,
    `  ${'with oddities'.padEnd(12)}${String(odd).padStart(5)}`,
    `  from acceptance to registration: half within ${share(0.5)}, 95 % within ${share(0.95)}, the slowest ${share(1)}`,
  ];
}

export function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].toSorted(([, one], [, other]) => other - one));
}

const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((one, other) => one + other, 0);

function listed(counts: ReadonlyMap<string, number>): string {
  return counts.size === 0 ? '' : `  (${[...counts].map(([word, count]) => `${word} ${count}`).join(', ')})`;
}
