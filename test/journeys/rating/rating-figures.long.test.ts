import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { entities } from '#adapters/dynamodb/entities/entities.ts';
import type { Rating } from '#domain/case/rating.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { Configurator, answers as configAnswers } from '../../../local/commands/config/configurator.ts';
import { answers, Reporter } from '../../../local/commands/report/reporter.ts';
import { caseOf } from '../../support/facts.ts';
import { Journey } from '../../support/journey.ts';
import { Raters } from '../../support/raters.ts';
import { ratingOf } from '../../support/ratings.ts';
import { runCommand } from '../../support/run-command.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
let raters: Raters;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
  raters = new Raters(journey);
});
afterAll(() => journey.stop());

const report = async (asked: Omit<Extract<Parameters<Reporter['ask']>[0], { command: 'ratings' }>, 'command'> = {}) => {
  const reporter = Reporter.local(journey.cloud.endpoint);
  return (await reporter.ask({ command: 'ratings', ...asked }, answers.ratings)).report;
};
const today = () => new Date(journey.cloud.now()).toISOString().slice(0, 10);

const run = (command: 'report' | 'rebuild-figures' | 'case', ...words: string[]) =>
  runCommand(journey.cloud, command, ...words);
const shown = (...words: string[]) => run('report', 'ratings', ...words, '--function', 'report');

const levels = ['very-dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very-satisfied'];
const agents = ['ada@agents.test', 'bob@agents.test', undefined];

/** Ratings of as many cases, as the rating page records them. */
async function rateMany(first: number, count: number, differences: (index: number) => Partial<Rating>): Promise<void> {
  const cases = new DynamoCases(journey.table);
  const { case: stored } = entities(journey.table);
  await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const about = caseOf({ number: first + index });
      await stored.put(about).go();
      const rating = ratingOf({ caseNumber: about.number, ...differences(index) });
      await cases.save(caseChange(about, { ratings: { rating } }));
    }),
  );
}

/** The report as a person would count it from the ratings that are stored. */
async function recount(period: { from: string; to: string }) {
  const ratings = (await journey.items('rating')).filter(
    ({ day }) => period.from <= String(day) && String(day) <= period.to,
  );
  const line = (value: string, some: Record<string, unknown>[]) => ({
    value,
    ratings: some.length,
    average: some.length === 0 ? null : some.reduce((sum, { score }) => sum + Number(score), 0) / some.length,
    distribution: levels.map((name) => some.filter(({ level }) => level === name).length),
  });
  const byAgent = Map.groupBy(ratings, ({ agent }) => String(agent ?? ''));
  return {
    total: line('', ratings),
    lines: [...byAgent]
      .map(([agent, some]) => line(agent, some))
      .toSorted((one, other) => (one.value < other.value ? -1 : 1)),
  };
}

const march = { from: '2026-03-01', to: '2026-03-31' };

it('RATE-08 who is asked counts, and who answers, by the day and the level, and what they write', async () => {
  const before = await report();
  expect(before.total).toMatchObject({ ratings: 0, average: null, asked: 0, responseRate: null });
  await raters.asked('Never answered');
  const { links, number } = await raters.asked('Answered');
  expect((await report()).total).toMatchObject({ asked: 2, answered: 0, responseRate: 0 });
  await raters.open(links, 4);
  await raters.confirm(links, 4, { level: 'satisfied', comment: '=1+1, "fine"' });
  expect((await report({ by: 'mailbox' })).lines).toMatchObject([
    { value: 'support@postcase.test', ratings: 1, average: 4, asked: 2, answered: 1, responseRate: 0.5 },
  ]);
  await raters.confirm(links, 4, { level: 'dissatisfied', comment: 'Not so fine' });
  const { total, levels: told } = await report();
  expect(total).toMatchObject({ ratings: 1, average: 2, asked: 2, answered: 1, distribution: [0, 1, 0, 0, 0] });
  expect(told.map(({ name }) => name)).toEqual(levels);
  const asked = { command: 'rating-comments' } as const;
  const { comments } = await Reporter.local(journey.cloud.endpoint).ask(asked, answers.comments);
  expect(comments).toMatchObject([{ day: today(), caseNumber: number, level: 'dissatisfied', comment: 'Not so fine' }]);
});

it('RATE-08 the resolution and the request of one round are one question', async () => {
  const { asked } = (await report()).total;
  const { number } = await raters.asked('Asked twice');
  expect((await journey.items('rating-round')).filter(({ caseNumber }) => caseNumber === number)).toHaveLength(1);
  await journey.setStatus(number, 'Closed');
  await journey.cloud.advance('8 days');
  expect((await report()).total.asked).toBe(asked + 1);
});

it('CASE-01 RATE-08 a case has the service of its mailbox, or the one that an agent gives it, and counts by it', async () => {
  const configurator = Configurator.local(journey.cloud.endpoint);
  const rows = [
    ['service', 'Office', {}],
    ['service', 'Printing', { parent: 'Office', label: { ru: 'Печать' } }],
    ['mailbox', 'printers@postcase.test', { displayName: 'Printers', service: 'Printing' }],
  ] as const;
  for (const [lookup, name, row] of rows)
    await configurator.ask({ command: 'put-row', who: 'boss@client.test', lookup, name, row }, configAnswers.changes);
  // Functions know of it then.
  await journey.cloud.advance('1 minute');
  const [ofNone, ...others] = (await report({ by: 'service' })).lines;
  expect([ofNone?.value, others]).toEqual(['', []]);
  const from = 'printer@client.test';
  await journey.write({ from, to: 'printers@postcase.test', subject: 'It jams' });
  const { number, service } = (await journey.caseAbout('It jams')).case;
  expect(service).toBe('Printing');
  await journey.setStatus(number, 'Resolved');
  const links = await raters.newestLinks(from);
  const given = (to: string) => run('case', '--number', String(number), '--service', to, '--function', 'work-on-case');
  expect((await given('Copying')).said).toBe('There is no service "Copying". There are: Office, Printing.');
  // At once, though functions remember for ten seconds what they have read.
  const copying = { command: 'put-row', who: 'boss@client.test', lookup: 'service', name: 'Copying', row: {} } as const;
  await configurator.ask(copying, configAnswers.changes);
  expect((await given('Copying')).code).toBe(0);
  expect((await given('Office')).code).toBe(0);
  const { said } = await run('case', '--number', String(number), '--function', 'work-on-case');
  expect(said).toContain('Incident; service Office; ');
  expect(said).toMatch(/ field changed \(service\) by .+: Copying → Office/);
  await raters.confirm(links, 4, { level: 'satisfied' });
  const { lines } = await report({ by: 'service' });
  // Asked about the one, rated about the other; the one that the other is a part of counts nothing of it.
  expect(lines).toMatchObject([
    { ...ofNone },
    { value: 'Office', ratings: 1, average: 4, asked: 0 },
    { value: 'Printing', ratings: 0, asked: 1, answered: 1 },
  ]);
  expect((await shown('--by', 'service')).said).toMatch(/\nservice +average .+\n– .+\nOffice +4\.00 +1 /);
});

it('RATE-08 200 ratings at once, and records that come again, give exact figures', async () => {
  journey.cloud.fault('count-figures', 'throw-after', 3);
  await rateMany(1000, 200, (index) => {
    const day = `2026-03-${String(1 + (index % 3)).padStart(2, '0')}`;
    const score = 1 + (index % 5);
    const level = levels[score - 1] ?? '';
    return {
      day,
      at: `${day}T10:00:00.000Z`,
      score,
      level,
      agent: agents[index % agents.length],
      comment: index % 4 ? '' : 'x',
    };
  });
  await journey.settle();
  const expected = await recount(march);
  expect(expected.total.ratings).toBe(200);
  const { total, lines } = await report({ ...march, by: 'agent' });
  expect(total).toMatchObject(expected.total);
  expect(lines).toMatchObject(expected.lines);
  expect((await report({ ...march, by: 'day' })).lines.map(({ ratings }) => ratings)).toEqual([67, 67, 66]);
  expect(journey.cloud.failures().filter(({ functionName }) => functionName === 'count-figures')).toHaveLength(3);
  expect(journey.cloud.deadLetters()).toEqual([]);
});

// All figures are built anew, twice, while hundreds of ratings come in.
it('RATE-08 figures are counted anew while ratings come in, and after a rebuilding that was cut off', {
  timeout: 90_000,
}, async () => {
  const { table } = journey;
  const rebuilding = run('rebuild-figures', '--table', table.name);
  const expected = await report({ ...march, by: 'agent' });
  await rateMany(2000, 40, () => ({ day: '2026-04-01', at: '2026-04-01T10:00:00.000Z' }));
  const { code, said } = await rebuilding;
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/The figures are those of \d{3} ratings, rounds of rating and cases\.$/),
  ]);
  await journey.cloud.idle();
  expect(await report({ ...march, by: 'agent' })).toEqual(expected);
  expect((await report({ from: '2026-04-01', to: '2026-04-01' })).total.ratings).toBe(40);
  const generations = async (entity: string) =>
    new Set((await journey.items(entity)).map(({ generation }) => generation));
  for (const entity of ['figure', 'counted-fact', 'rating-comment'])
    expect(await generations(entity)).toEqual(new Set([2]));
  // Somebody begins and goes away.
  await entities(table).figureGenerations.put({ current: 2, building: 3 }).go();
  await rateMany(3000, 5, () => ({ day: '2026-04-01', at: '2026-04-01T10:00:00.000Z' }));
  await journey.cloud.idle();
  expect((await report({ from: '2026-04-01', to: '2026-04-01' })).total.ratings).toBe(45);
  expect((await run('rebuild-figures', '--table', table.name)).code).toBe(0);
  expect((await report({ from: '2026-04-01', to: '2026-04-01' })).total.ratings).toBe(45);
  expect(await report({ ...march, by: 'agent' })).toEqual(expected);
  for (const entity of ['figure', 'counted-fact', 'rating-comment'])
    expect(await generations(entity)).toEqual(new Set([4]));
  expect((await run('rebuild-figures', '--table', 'none')).said).toBe('There is no table none.');
});

it('RATE-08 npm run report shows a report, and writes it for a spreadsheet', async () => {
  const march = ['--from', '2026-03-01', '--to', '2026-03-31'];
  const { said } = await shown(...march, '--by', 'agent');
  expect(said).toMatch(/^Ratings from 2026-03-01 to 2026-03-31\n\naverage +3\.00\nratings +200\nresponse rate +–\n\n/);
  expect(said).toMatch(/\n5 +Very satisfied +40 +20 % +█{6}\n/);
  expect(said).toMatch(
    /\nagent +average +ratings +response rate +1 +2 +3 +4 +5\n– +\S+ +66 .+\nada@agents\.test +\S+ +67 /,
  );
  const file = join(journey.folder, 'report.csv');
  expect((await shown(...march, '--by', 'agent', '--csv', file)).said).toBe(`It is in ${file}.`);
  const rows = readFileSync(file, 'utf8')
    .split('\r\n')
    .map((row) => row.split(','));
  expect(rows[0]?.slice(0, 5)).toEqual(['\uFEFFfrom', 'to', 'agent', 'average', 'ratings']);
  expect(rows.slice(1, 4).map((row) => [row[2], Number(row[4]), row.length])).toEqual([
    ['', 66, 13],
    ['ada@agents.test', 67, 13],
    ['bob@agents.test', 67, 13],
  ]);
});

it('RATE-08 npm run report tells comments, and all of them for a spreadsheet', async () => {
  await rateMany(4000, 120, (index) => ({
    day: '2026-05-01',
    at: `2026-05-01T10:00:${String(index % 60).padStart(2, '0')}.000Z`,
    comment: index === 0 ? '=HYPERLINK("http://x.test","\u001b[31mhere")\nsecond line' : `Comment ${index}`,
  }));
  await journey.cloud.idle();
  const may = ['--from', '2026-05-01', '--to', '2026-05-31', '--comments'];
  const { said } = await shown(...may);
  expect(said).toMatch(/^2026-05-01 {2}case 4\d{3} {2}satisfied {2}olga@agents\.test\n {4}Comment /);
  expect(said).toContain('\nThese are the newest 100; --csv <file> has all');
  expect(said).not.toContain('\u001b');
  const file = join(journey.folder, 'comments.csv');
  await shown(...may, '--csv', file);
  const written = readFileSync(file, 'utf8');
  expect(written.match(/\r\n/g)).toHaveLength(121);
  expect(written).toContain(`"'=HYPERLINK(""http://x.test"",""\u001b[31mhere"")\nsecond line"\r\n`);
  expect(new Set(written.match(/,Comment \d+\r\n/g)).size).toBe(119);
});

it.each([
  [['--from', '2026-02-30'], 1, '"2026-02-30" is no day such as 2026-11-30.'],
  [['--from', '2026-11-02', '--to', '2026-11-01'], 1, 'The period ends (2026-11-01) before it begins (2026-11-02).'],
  [
    ['--from', '2020-01-01', '--to', '2026-01-01'],
    1,
    'A report tells of five years at most, not of 2020-01-01 to 2026-01-01.',
  ],
  [
    ['--by', 'mood'],
    2,
    'There is no report by "mood". There are: all, agent, group, service, category, mailbox, day, month.',
  ],
  [['--by', 'agent', '--comments'], 2, 'Comments stand by time: leave --by out, or --comments.'],
  [['--csv', '/dev/null/all.csv'], 1, /^\/dev\/null\/all\.csv cannot be written/],
])('RATE-08 npm run report -- ratings %s says what is wrong', async (words, code, said) => {
  expect(await shown(...words)).toEqual({ code, said: typeof said === 'string' ? said : expect.stringMatching(said) });
});
