import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import { figureUpdate } from '#adapters/dynamodb/rating/figure-rows.ts';
import { caseFigureUpdate } from '#adapters/dynamodb/reports/case-figure-rows.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { type Dimension, dimensionNames } from '#domain/rating/figures.ts';
import { bucketOf } from '#domain/reports/time-buckets.ts';

const generation = 1;
const dayLong = 86_400_000;
const mailbox = 'support@postcase.test';
const desk = [
  { agent: 'ann@agents.test', service: 'Office printers', cases: 6, late: 1, minutes: 45, score: 5 },
  { agent: 'boris@agents.test', service: 'Billing', cases: 4, late: 2, minutes: 130, score: 3 },
  { agent: undefined, service: 'Access', cases: 2, late: 0, minutes: 300, score: 4 },
] as const;
const levels = { 3: 'neutral', 4: 'satisfied', 5: 'very-satisfied' } as const;

/** Figures as weeks of work leave them behind, without the work: Sundays are free, and every second week is better. */
export async function countDesk(
  table: CaseTable,
  { from, days }: { readonly from: string; readonly days: number },
): Promise<void> {
  const all = Array.from({ length: days }, (_, at) =>
    new Date(Date.parse(from) + at * dayLong).toISOString().slice(0, 10),
  );
  for (const [at, day] of all.entries()) {
    if (new Date(day).getUTCDay() === 0) continue;
    await Promise.all(desk.map((one) => countDay(table, day, at % 14 < 7 ? one : { ...one, late: 0 })));
  }
  const { ratingComment } = entities(table);
  for (const [at, comment] of ['Quick and kind.', 'It took two days,\nand nobody told me why.', '😀👍'].entries())
    await ratingComment
      .put({
        ...{ generation, year: from.slice(0, 4), day: all.at(-1 - at) ?? from, at: `${all.at(-1 - at)}T10:00:00.000Z` },
        ...{ caseNumber: 40 + at, level: at === 1 ? 'neutral' : 'very-satisfied', score: at === 1 ? 3 : 5, comment },
        agent: at === 1 ? 'boris@agents.test' : 'ann@agents.test',
      })
      .go();
}

type Worker = Omit<(typeof desk)[number], 'late'> & { readonly late: number };

async function countDay({ client, name }: CaseTable, day: string, work: Worker): Promise<void> {
  const { agent, service, cases, late, minutes, score } = work;
  const belonging = { agent, service, group: undefined, category: 'Standard', mailbox };
  const resolved = cases - 1;
  const counts = {
    ...{ registered: cases, answered: cases, resolved, closed: 1, reopened: late > 1 ? 1 : 0 },
    ...{ 'response-in-time': cases - late, 'response-late': late, 'resolution-in-time': resolved - late },
    'resolution-late': late,
    ...{ [`answer#${bucketOf(minutes)}`]: resolved, [`answer#${bucketOf(minutes * 4)}`]: 1 },
    ...{ [`resolve#${bucketOf(minutes * 8)}`]: resolved - 1, [`resolve#${bucketOf(minutes * 40)}`]: 1 },
  };
  const row = { day, belonging: { ...belonging, level: 'Standard' }, counts };
  await client.send(new UpdateCommand(caseFigureUpdate(name, generation, row)));
  const figure = { asked: resolved, answered: 1, ratings: 1, sumOfScores: score, levels: { [levels[score]]: 1 } };
  const valueIn = (dimension: Dimension) => (dimension === 'all' ? '' : (belonging[dimension] ?? ''));
  for (const dimension of dimensionNames)
    await client.send(
      new UpdateCommand(figureUpdate(name, generation, { dimension, day, value: valueIn(dimension), figure })),
    );
}
