import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, CaseAgent } from '../../../local/commands/case/case-agent.ts';
import { Journey, pomosch } from '../../support/journey.ts';
import { expectPrivate, linkOf, Raters } from '../../support/raters.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

let journey: Journey;
let raters: Raters;
beforeAll(async () => {
  journey = await Journey.start({ editTemplate: withoutSchedules });
  raters = new Raters(journey);
});
afterAll(() => journey.stop());

const settle = () => journey.cloud.advance('11 minutes');

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
    expect(await raters.ratingsOf(number)).toMatchObject([
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
    expect(await raters.ratingsOf(number)).toMatchObject([{ score: 3, comment: 'Only for you' }]);
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
    expect(await raters.ratingsOf(number)).toEqual([]);
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
    for (const { number } of [one, other]) expect(await raters.ratingsOf(number)).toEqual([]);
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
    expect(await raters.ratingsOf(number)).toEqual([]);
    expect((await journey.page(number)).case.status).toBe('Resolved');
    await raters.open(await raters.newestLinks(from), 5);
    await settle();
    expect(await raters.scoresOf(number)).toEqual([5]);
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
    expect(await raters.scoresOf(number)).toEqual([4]);
  });

  it('of a level that is no longer offered: another may be chosen', async () => {
    const { links, number } = await raters.asked('Level off');
    await journey.configure('satisfaction-level', 'neutral', { name: 'neutral', score: 3, active: false });
    const page = await raters.open(links, 3);
    expect(page.html).toContain('no longer offered');
    expect((await raters.confirm(links, 3, { level: 'satisfied' })).html).toContain('Thank you');
    await journey.unconfigure('satisfaction-level', 'neutral');
    expect(await raters.scoresOf(number)).toEqual([4]);
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
    expect(await raters.scoresOf(number)).toEqual([5]);
    expect((await journey.page(number)).case).toMatchObject({ status: 'In progress', satisfaction: { score: 5 } });
  });
});
