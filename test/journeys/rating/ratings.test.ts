import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, CaseAgent } from '../../../local/commands/case/case-agent.ts';
import { Journey, pomosch, support } from '../../support/journey.ts';
import { linkOf, linksIn, Raters, type RatingLinks } from '../../support/raters.ts';
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

/** The ratings of a case: day by day. */
async function ratingsOf(number: number) {
  const ratings = (await journey.items('rating')).filter(({ caseNumber }) => caseNumber === number);
  return ratings.toSorted((one, other) => String(one.day).localeCompare(String(other.day)));
}
const scoresOf = async (number: number) => (await ratingsOf(number)).map(({ score }) => score);

async function scan(links: RatingLinks): Promise<void> {
  await Promise.all(all.map((score) => raters.open(links, score)));
  await journey.cloud.idle();
}

/** The headers that no page of a link goes without. */
function expectPrivate(answer: { headers: Headers; html: string }, more = '', formAction = "'none'"): void {
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(answer.html) ?? [];
  const hash = createHash('sha256').update(style).digest('base64');
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}';${more} base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`,
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.html).not.toMatch(/<script|\son\w+=|style=|@import|url\(/i);
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
    expect(await scoresOf(number)).toEqual(scores);
    expect((await ratingsOf(number))[0]?.how).toBe(how);
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
    expect((await ratingsOf(number))[0]).toMatchObject({
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
    expect(await ratingsOf(number)).toMatchObject([{ score: 2, comment: 'It broke again', version: 2 }]);
  });
});

describe('RATE-06 RATE-07 the page lets change a rating, and days hold one each', () => {
  it('two days, two ratings; on one day the last; all in the history', async () => {
    const { links, number } = await raters.asked('Two days');
    await raters.confirm(links, 3, { level: 'neutral', comment: 'Hm' });
    const thanks = await raters.confirm(links, 3, { level: 'satisfied', comment: 'Well, yes' });
    expect(thanks.html).toContain('<svg class="thanks"');
    expect(thanks.html).toContain('You answered: <strong>Satisfied</strong>');
    expect(thanks.html).toMatch(/>\s*Well, yes<\/textarea>/);
    await journey.cloud.advance('1 day');
    await raters.open(links, 5);
    await settle();
    expect(await ratingsOf(number)).toMatchObject([
      { score: 4, comment: 'Well, yes', how: 'confirmed' },
      { score: 5, how: 'settled' },
    ]);
    const { events, case: about } = await journey.page(number);
    const rated = events.filter(({ what }) => what === 'rated');
    expect(rated.map(({ from, to }) => [from, to])).toEqual([
      [undefined, 'neutral'],
      ['neutral', 'satisfied'],
      ['satisfied', 'very-satisfied'],
    ]);
    expect(about.satisfaction?.score).toBe(5);
  });

  it('the images of the settings are shown, and nothing else may be loaded', async () => {
    await journey.configure('setting', 'thankYouImageUrl', 'https://img.client.test/thanks.png');
    const level = {
      name: 'satisfied',
      score: 4,
      image: 'https://cdn.client.test/4.png',
      label: { en: 'Fine', ru: 'Да' },
    };
    await journey.configure('satisfaction-level', 'satisfied', level);
    const { links } = await raters.asked('Images');
    const page = await raters.open(links, 4);
    expectPrivate(page, ' img-src https://cdn.client.test;', "'self'");
    const thanks = await raters.confirm(links, 4, { level: 'satisfied' });
    await journey.unconfigure('setting', 'thankYouImageUrl');
    await journey.unconfigure('satisfaction-level', 'satisfied');
    expectPrivate(thanks, ' img-src https://cdn.client.test https://img.client.test;', "'self'");
    expect(thanks.html).toContain('<img class="thanks" src="https://img.client.test/thanks.png" alt="">');
  });

  it('what was said earlier is not shown to who opens a link, and is not lost', async () => {
    const { links, number } = await raters.asked('Said earlier');
    await raters.confirm(links, 4, { level: 'satisfied', comment: 'Only for you' });
    const page = await raters.open(links, 3);
    expect(page.html).not.toContain('Only for you');
    expect(page.html).toContain('name="keep"');
    await raters.confirm(links, 3, { level: 'neutral', comment: '', keep: 'yes' });
    expect(await ratingsOf(number)).toMatchObject([{ score: 3, comment: 'Only for you' }]);
  });

  it('NOTE-08 in the language of the case', async () => {
    await journey.write({ from: 'anna@client.ru', to: pomosch, subject: 'Принтер', text: 'Не печатает.' });
    const { number } = (await journey.caseAbout('Принтер')).case;
    await journey.setStatus(number, 'Resolved');
    const links = await raters.newestLinks('anna@client.ru');
    const page = await raters.open(links, 4, { headers: { 'accept-language': 'en' } });
    expect(page.html).toContain('<html lang="ru">');
    expect(page.html).toContain('Мы отметили ваш ответ');
    expect((await raters.confirm(links, 4, { level: 'great' })).html).toContain('Такого ответа больше нет');
  });
});

describe('RATE-06 forms that cannot be taken', () => {
  const form = 'application/x-www-form-urlencoded';
  const bad: [what: string, body: string, type: string, fault: string, shown: string][] = [
    ['no level', 'comment=My+words', form, 'Choose one of the answers', 'My words'],
    ['a level that there is not', 'level=great&comment=My+words', form, 'no longer offered', 'My words'],
    ['nothing at all', '', form, 'Choose one of the answers', ''],
    ['100 KB of words', `level=neutral&comment=${'word+'.repeat(20_000)}`, form, 'too long', 'word '.repeat(19_999)],
    ['broken letters', 'level=neutral&comment=%FF%FEMy+words', form, 'Not everything reached us', 'My words'],
    ['broken encoding', 'level=neutral&comment=My+words+%zz', form, 'Not everything reached us', 'My words %zz'],
    ['JSON', '{"level":"neutral"}', 'application/json', 'Not everything reached us', ''],
    ['a file', 'level=neutral', 'multipart/form-data; boundary=x', 'Not everything reached us', ''],
    ['no type', 'level=neutral', '', 'Not everything reached us', ''],
  ];
  let asked: Awaited<ReturnType<typeof raters.asked>>;
  beforeAll(async () => {
    asked = await raters.asked('Bad forms');
  });
  it.each(bad)('%s: the page again, with its words', async (_, body, type, fault, shown) => {
    const { links, number } = asked;
    const given = { method: 'POST', body: Buffer.from(body), headers: type === '' ? [] : { 'content-type': type } };
    const page = await raters.open(links, 3, given);
    expect(page.status).toBe(400);
    expect(page.html).toContain(fault);
    expect(page.html).toContain('not saved yet');
    expect(page.html).toContain(shown);
    expectPrivate(page, '', "'self'");
    expect(await ratingsOf(number)).toEqual([]);
  });
});

describe('RATE-03 links that do not work get a polite page and change nothing', () => {
  it('forged, cut, of another install or of nothing: one page', async () => {
    const [one, other] = [await raters.asked('Forged one'), await raters.asked('Forged other')];
    const token = linkOf(one.links, 4).split('/rate/')[1] ?? '';
    const foreign = linkOf(other.links, 4).split('.').at(-1);
    const site = linkOf(one.links, 4).split('/rate/')[0];
    const pages: string[] = [];
    for (const forged of [
      token.replace('satisfied', 'very-satisfied'),
      `${token.slice(0, -20)}${foreign}`,
      `${token.slice(0, -25)}aaaa${token.slice(-21)}`,
      token.slice(0, -1),
      token.replace(/^\d+/, '999999'),
      'x',
      '%3Cscript%3E',
    ]) {
      const links = new Map([[4, `${site}/rate/${forged}`]]);
      const opened = await raters.open(links, 4);
      const confirmed = await raters.confirm(links, 4, { level: 'satisfied' });
      expect([opened.status, confirmed.status]).toEqual([404, 404]);
      expectPrivate(opened);
      pages.push(opened.html, confirmed.html);
    }
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).toContain('This link does not work any more');
    await settle();
    for (const { number } of [one, other]) expect(await ratingsOf(number)).toEqual([]);
    const russian = await raters.open(new Map([[4, `${site}/rate/x`]]), 4, { headers: { 'accept-language': 'ru' } });
    expect(russian.html).toContain('Эта ссылка больше не работает');
  });

  it('of an earlier round: a newer question is asked; the newer links work', async () => {
    const { links, number, from } = await raters.asked('Rounds');
    await raters.open(links, 1);
    await journey.setStatus(number, 'Reopened');
    await journey.setStatus(number, 'Resolved');
    const old = await raters.open(links, 5);
    expect([old.status, old.html]).toEqual([410, expect.stringContaining('There is a newer question')]);
    expectPrivate(old);
    expect((await raters.confirm(links, 5, { level: 'very-satisfied' })).status).toBe(410);
    await settle();
    expect(await ratingsOf(number)).toEqual([]);
    expect((await journey.page(number)).case.status).toBe('Resolved');
    await raters.open(await raters.newestLinks(from), 5);
    await settle();
    expect(await scoresOf(number)).toEqual([5]);
  });

  it('expired: after the days of the setting; a rotation of the keys changes nothing', async () => {
    await journey.configure('setting', 'ratingLinkDays', 1);
    const { links, number } = await raters.asked('Expires');
    await journey.unconfigure('setting', 'ratingLinkDays');
    await journey.rotateSigningKeys();
    await journey.cloud.advance('1 day');
    expect((await raters.open(links, 4)).status).toBe(200);
    await journey.cloud.advance('36 hours');
    const page = await raters.open(links, 2);
    expect([page.status, page.html]).toEqual([404, expect.stringContaining('does not work any more')]);
    expect(await scoresOf(number)).toEqual([4]);
  });

  it('of a level that is no longer offered: another may be chosen', async () => {
    const { links, number } = await raters.asked('Level off');
    await journey.configure('satisfaction-level', 'neutral', { name: 'neutral', score: 3, active: false });
    const page = await raters.open(links, 3);
    expect(page.html).toContain('no longer offered');
    expect((await raters.confirm(links, 3, { level: 'satisfied' })).html).toContain('Thank you');
    await journey.unconfigure('satisfaction-level', 'neutral');
    expect(await scoresOf(number)).toEqual([4]);
  });
});

describe('RATE-02 RATE-09 NOTE-11 the links in mail', () => {
  it('begin with the site address of the settings', async () => {
    await journey.configure('setting', 'siteAddress', 'https://help.client.test/');
    const { links, from } = await raters.asked('Site address');
    await journey.unconfigure('setting', 'siteAddress');
    expect([...links.values()].every((link) => link.startsWith('https://help.client.test/rate/'))).toBe(true);
    const { html } = await journey.lastMailTo(from);
    for (const link of links.values()) expect(html).toContain(`href="${link}"`);
    const here = new Map([[4, linkOf(links, 4).replace('https://help.client.test', journey.cloud.apiEndpoint ?? '')]]);
    expect((await raters.open(here, 4)).status).toBe(200);
  });

  it('an agent asks by hand about a case that is in work: the answer is recorded and moves nothing', async () => {
    const { number, from } = await journey.newCase('By hand');
    await journey.setStatus(number, 'In progress');
    const agent = CaseAgent.local(journey.cloud.endpoint);
    const asked = { command: 'send-template', number, who: 'olga@agents.test', template: 'rating-request' } as const;
    await agent.ask(asked, answers.changed);
    await journey.cloud.idle();
    await raters.open(await raters.newestLinks(from), 5);
    await settle();
    expect(await scoresOf(number)).toEqual([5]);
    expect((await journey.page(number)).case).toMatchObject({ status: 'In progress', satisfaction: { score: 5 } });
  });
});

it('RATE-05 thirty ratings of different cases at once are all recorded', async () => {
  const people = Array.from({ length: 30 }, (_, index) => `many${index}@many${index}.test`);
  await Promise.all(people.map((from) => journey.send({ from, to: support, subject: `Many ${from}` })));
  await journey.cloud.idle();
  const found = (await journey.items('case')).filter(({ subject }) => String(subject).startsWith('Many '));
  expect(found).toHaveLength(30);
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
