import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, CaseAgent } from '../../../local/commands/case/case-agent.ts';
import { Journey, support } from '../../support/journey.ts';
import { expectPrivate, linkOf, linksIn, Raters, type RatingLinks } from '../../support/raters.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
let raters: Raters;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
  raters = new Raters(journey);
});
afterAll(() => journey.stop());

const all = [1, 2, 3, 4, 5];
const settle = () => journey.cloud.advance('11 minutes');

async function scan(links: RatingLinks): Promise<void> {
  await Promise.all(all.map((score) => raters.open(links, score)));
  await journey.cloud.idle();
}

describe('RATE-04 one click is enough for a person and worth nothing from a scanner', () => {
  type Happens = (links: RatingLinks) => Promise<unknown>;
  const table: [what: string, happens: Happens, scores: number[], how?: string][] = [
    ['one click, and the person leaves', (links) => raters.open(links, 4), [4], 'settled'],
    [
      'a click, then a confirmation',
      async (links) => [await raters.open(links, 4), await raters.confirm(links, 4, { level: 'satisfied' })],
      [4],
      'confirmed',
    ],
    [
      '2, then 5, then a confirmation',
      async (links) => [
        await raters.open(links, 2),
        await raters.open(links, 5),
        await raters.confirm(links, 5, { level: 'very-satisfied' }),
      ],
      [5],
      'confirmed',
    ],
    ['a scanner opens all levels at once', scan, []],
    [
      'a scanner, and the person after its minutes',
      async (links) => [await scan(links), await settle(), await raters.open(links, 4)],
      [4],
      'settled',
    ],
    [
      'a scanner, and the person confirms',
      async (links) => [
        await scan(links),
        await raters.open(links, 2),
        await raters.confirm(links, 2, { level: 'dissatisfied' }),
      ],
      [2],
      'confirmed',
    ],
    [
      'the person confirms, then a scanner',
      async (links) => [await raters.confirm(links, 4, { level: 'satisfied' }), await scan(links)],
      [4],
      'confirmed',
    ],
    [
      'the person is settled, then a scanner',
      async (links) => [await raters.open(links, 4), await settle(), await scan(links)],
      [4],
      'settled',
    ],
    [
      'one link is opened twice',
      async (links) => [await raters.open(links, 3), await raters.open(links, 3)],
      [3],
      'settled',
    ],
    [
      'a confirmation after it was settled',
      async (links) => [
        await raters.open(links, 3),
        await settle(),
        await raters.confirm(links, 3, { level: 'satisfied' }),
      ],
      [4],
      'confirmed',
    ],
    [
      'what asks for a page that nobody sees',
      async (links) => {
        await raters.open(links, 4, { method: 'HEAD' });
        for (const header of ['purpose', 'sec-purpose', 'x-purpose', 'x-moz'])
          await raters.open(links, 4, { headers: { [header]: 'prefetch' } });
        await raters.open(links, 4, { headers: { purpose: 'preview' } });
        await raters.open(links, 4, { headers: { 'sec-purpose': 'prefetch;prerender' } });
      },
      [],
    ],
  ];
  it.each(table)('%s', async (what, happens, scores, how) => {
    const { links, number } = await raters.asked(what);
    await happens(links);
    await settle();
    expect(await raters.scoresOf(number)).toEqual(scores);
    expect((await raters.ratingsOf(number))[0]?.how).toBe(how);
    expect((await journey.page(number)).case.satisfaction?.score).toBe(scores[0]);
  });

  it('the page says what counts', async () => {
    const { links } = await raters.asked('What counts');
    const noted = await raters.open(links, 4);
    expect([noted.status, noted.html]).toEqual([200, expect.stringContaining('You can close this page now')]);
    expect(noted.html).toContain('value="satisfied" checked');
    expectPrivate(noted, '', "'self'");
    expect((await raters.open(links, 5)).html).toContain('Please confirm your answer');
    expect((await raters.open(links, 5)).html).toContain('value="very-satisfied" checked');
  });

  it('a request for headers gets them alone, and other methods are refused', async () => {
    const { links } = await raters.asked('Methods');
    const head = await raters.open(links, 4, { method: 'HEAD' });
    expect([head.status, head.html, head.headers.get('content-type')]).toEqual([200, '', 'text/html; charset=utf-8']);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const refused = await raters.open(links, 4, { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    }
  });
});

describe('RATE-05 what follows from a rating', () => {
  it('a good one closes the case, and its history tells so', async () => {
    const { links, number, from } = await raters.asked('Good');
    await raters.open(links, 5);
    await settle();
    const { case: about, events } = await journey.page(number);
    expect(about).toMatchObject({ status: 'Closed', satisfaction: { level: 'very-satisfied', score: 5 } });
    expect(events.slice(-2)).toMatchObject([
      { what: 'rated', who: from, to: 'very-satisfied' },
      { what: 'status-changed', who: from, from: 'Resolved', to: 'Closed' },
    ]);
  });

  it('a low one opens it again and is told to those who work its mailbox, words and all', async () => {
    const mailbox = { address: support, displayName: 'Support', language: 'en', agents: 'team@agents.test' };
    await journey.configure('mailbox', support, mailbox);
    const { links, number } = await raters.asked('Low');
    await raters.confirm(links, 1, { level: 'very-dissatisfied', comment: 'Three times <b>\r\nI wrote' });
    await journey.unconfigure('mailbox', support);
    expect((await journey.page(number)).case.status).toBe('Reopened');
    const told = await journey.lastMailTo('team@agents.test');
    expect(told.subject).toMatch(/Very dissatisfied.*Low.*SR-/);
    expect(told.text).toContain('Three times <b>\nI wrote');
    expect(told.html).toContain('Three times &lt;b&gt;<br>');
  });

  it('a low one is told to the case’s agent, in their language', async () => {
    const boris = { address: 'boris@agents.test', name: 'Борис', language: 'ru', active: true };
    await journey.configure('agent', boris.address, boris);
    const { number, from } = await journey.newCase('Low for Boris');
    const agent = CaseAgent.local(journey.cloud.endpoint);
    await agent.ask({ command: 'assign', number, who: 'olga', agent: boris.address }, answers.changed);
    await journey.setStatus(number, 'Resolved');
    await raters.open(await raters.newestLinks(from), 2);
    await settle();
    const told = await journey.lastMailTo(boris.address);
    expect(told.subject).toContain('Недоволен');
    expect((await raters.ratingsOf(number))[0]).toMatchObject({
      agent: boris.address,
      mailbox: support,
      category: 'Incident',
    });
  });

  it('a case that was closed meanwhile is rated and stays closed; who changes their mind is heard', async () => {
    const { links, number } = await raters.asked('Closed meanwhile');
    await journey.setStatus(number, 'Closed');
    await raters.confirm(links, 5, { level: 'very-satisfied' });
    await raters.confirm(links, 5, { level: 'dissatisfied', comment: 'It broke again' });
    expect((await journey.page(number)).case).toMatchObject({ status: 'Closed', satisfaction: { score: 2 } });
    expect(await raters.ratingsOf(number)).toMatchObject([{ score: 2, comment: 'It broke again', version: 2 }]);
  });
});

it('RATE-05 a dozen ratings of different cases at once are all recorded', async () => {
  const people = Array.from({ length: 12 }, (_, index) => `many${index}@many${index}.test`);
  await Promise.all(people.map((from) => journey.send({ from, to: support, subject: `Many ${from}` })));
  await journey.cloud.idle();
  const found = (await journey.items('case')).filter(({ subject }) => String(subject).startsWith('Many '));
  expect(found).toHaveLength(12);
  await Promise.all(found.map(({ number }) => journey.setStatus(Number(number), 'Resolved')));
  const links = await Promise.all(people.map(async (from) => linksIn((await journey.lastMailTo(from)).text)));
  const answer = async (of: RatingLinks): Promise<number> => {
    const body = new URLSearchParams({ level: 'very-satisfied' });
    return (await fetch(linkOf(of, 5), { method: 'POST', body })).status;
  };
  expect(new Set(await Promise.all(links.map(answer)))).toEqual(new Set([200]));
  await journey.cloud.idle();
  const rated = await Promise.all(found.map(({ number }) => journey.page(Number(number))));
  expect(rated.map(({ case: about }) => [about.status, about.satisfaction?.score])).toEqual(
    rated.map(() => ['Closed', 5]),
  );
});
