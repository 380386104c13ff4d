import { describe, expect, it } from 'vitest';
import { sendMail } from '#actions/notification/send-mail.ts';
import { sendTemplate } from '#actions/work/send-template.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { Settings } from '#domain/configuration/configuration.ts';
import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { ratingLinkIn } from '#domain/links/rating-link.ts';
import type { Language } from '#domain/words/language.ts';
import { supportMailbox } from '../../support/facts.ts';
import type { MemoryPostcase } from '../../support/memory/postcase.ts';
import { itemKey } from '../../support/memory/table.ts';
import { RatedCase } from '../../support/rated-case.ts';

const level = (score: number, more: Partial<SatisfactionLevel> = {}): SatisfactionLevel => ({
  name: `level-${score}`,
  score,
  symbol: ['🅰', '🅱', '🆎', '🅾', '🆗', '🆒', '🆕'][score - 1] ?? '',
  image: '',
  status: undefined,
  low: false,
  active: true,
  label: { en: `Level <${score}>`, ru: `Уровень <${score}>` },
  ...more,
});
const scaleOf = (count: number) => Array.from({ length: count }, (_, index) => level(index + 1));

interface Options {
  readonly levels?: readonly SatisfactionLevel[];
  readonly language?: Language;
  readonly settings?: Partial<Settings>;
}

/** The mails to the customer of a case with these levels, once its status has changed. */
async function resolvedMail({ levels, language = 'en', settings = {} }: Options) {
  const rated = await RatedCase.resolved();
  const { configuration, table } = rated.postcase;
  const known = await configuration.load();
  const others = known.levels.map((one) => ({ ...one, active: false }));
  configuration.changed = { settings, ...(levels && { levels: [...others, ...levels] }) };
  for (const message of table.answers()) table.messages.put(itemKey(message), { ...message, language });
  return { rated, mail: await lastSent(rated.postcase) };
}

async function lastSent(postcase: MemoryPostcase) {
  for (const key of postcase.queued()) await sendMail(key, 1, postcase.sending);
  const raw = postcase.sender.taken.at(-1)?.raw;
  return readMail(raw ?? new Uint8Array());
}

/** What links of a rating stand in a text: level by level. */
async function linksIn(text: string, { postcase }: RatedCase) {
  const keys = await postcase.keys.keys();
  return [...text.matchAll(/https?:\/\/[^\s"]+?\/rate\/([\w.-]+)/g)].map(([, token = '']) =>
    ratingLinkIn(keys, token, postcase.now),
  );
}

describe('RATE-02 the resolved mail shows the active levels as links', () => {
  const table = [3, 5, 7].flatMap((count) => (['en', 'ru'] as const).map((language) => ({ count, language })));
  it.each(table)('$count levels, $language: in HTML and in text, symbols and words', async ({ count, language }) => {
    const levels = scaleOf(count);
    const { rated, mail } = await resolvedMail({ levels, language });
    const names = ['', ...levels.map(({ name }) => name)];
    const offered = names.map((name) => ({ caseNumber: 1, round: 2, level: name, until: '2026-12-18' }));
    expect(await linksIn(mail.text, rated)).toEqual(offered);
    expect(await linksIn(mail.html ?? '', rated)).toEqual(offered);
    const words = language === 'en' ? 'Level' : 'Уровень';
    for (const { score, symbol } of levels) {
      expect(mail.text).toMatch(
        new RegExp(`^${score} - ${words} <${score}>: https://site\\.test/rate/1\\.2\\.level-${score}\\.`, 'm'),
      );
      expect(mail.html).toContain(`${words} &lt;${score}&gt;`);
      expect(mail.html).toContain(symbol);
    }
    expect(mail.text).toContain(language === 'en' ? '18 December 2026' : '18 декабря 2026');
  });

  it.each<[Language, string]>([
    ['en', 'All answers on one page'],
    ['ru', 'Все ответы на одной странице'],
  ])('RATE-04 the first link chooses no level: hidden in HTML, named in text (%s)', async (language, words) => {
    const { mail } = await resolvedMail({ language });
    const [, link = ''] = /(https:\S+)/.exec(mail.text) ?? [];
    expect(mail.text).toContain(`\n${words}: ${link}\n\n1 - `);
    const shown = mail.html?.replace(/<(div|p|td)[^>]*aria-hidden="true"[^>]*style="display:none;.*?<\/\1>/s, '') ?? '';
    expect(mail.html?.indexOf(link)).toBeGreaterThan(0);
    expect(mail.html?.indexOf(link)).toBe(mail.html?.indexOf('https://site.test/rate/'));
    expect(shown).not.toContain(link);
  });

  it('the levels that ship, in words that stand beside images which are off', async () => {
    const { mail } = await resolvedMail({});
    for (const words of ['Very dissatisfied', 'Dissatisfied', 'Neutral', 'Satisfied', 'Very satisfied']) {
      expect(mail.text).toContain(` - ${words}: https://`);
      expect(mail.html).toContain(words);
    }
    expect(mail.html?.match(/[😠🙁😐🙂😀]/gu)).toHaveLength(5);
  });

  it('an image has its symbol, or nothing, as alternative text, and the words stand beside it', async () => {
    const image = 'https://img.test/face.png?a=1&b=2';
    const { mail } = await resolvedMail({ levels: [level(1, { image }), level(2, { image, symbol: '' })] });
    const images = mail.html?.match(/<img [^>]*face\.png[^>]*>/g) ?? [];
    expect(images.map((one) => /alt="(.*?)"/.exec(one)?.[1])).toEqual(['🅰', '']);
    expect(images[0]).toContain('src="https://img.test/face.png?a=1&amp;b=2"');
    for (const score of [1, 2]) expect(mail.html).toContain(`Level &lt;${score}&gt;`);
  });

  it('levels that are off are not offered; of one alone there is no scale', async () => {
    const three = scaleOf(3).map((one) => ({ ...one, active: one.score !== 2 }));
    const { rated, mail } = await resolvedMail({ levels: three });
    expect((await linksIn(mail.text, rated)).map((link) => link?.level)).toEqual(['', 'level-1', 'level-3']);
    const none = await resolvedMail({ levels: scaleOf(2).map((one) => ({ ...one, active: false })) });
    expect(none.mail.text).not.toMatch(/rate|satisfied/);
    expect(none.mail.html).not.toMatch(/\/rate\/|How satisfied/);
  });

  it('RATE-03 RATE-09 the days and the site address of the settings', async () => {
    const settings = {
      ratingLinkDays: 3,
      siteAddress: 'https://help.client.test/',
      defaultTimeZone: 'Pacific/Kiritimati',
    };
    const { rated, mail } = await resolvedMail({ settings });
    expect(mail.text.match(/https:\/\/help\.client\.test\/rate\//g)).toHaveLength(6);
    expect((await linksIn(mail.text, rated))[0]?.until).toBe('2026-11-23');
  });
});

describe('RATE-02 other mails', () => {
  it('the acknowledgement of a new case asks nothing', async () => {
    const { rated } = await resolvedMail({});
    const first = readMail(rated.postcase.sender.taken[0]?.raw ?? new Uint8Array());
    expect(first.subject).toContain('SR-00000001');
    expect(`${first.text}${first.html}`).not.toContain('/rate/');
  });

  it('NOTE-11 a request that an agent sends by hand asks, whatever the status', async () => {
    const rated = await RatedCase.resolved();
    await rated.setStatus('Reopened');
    const send = () =>
      sendTemplate({ caseNumber: 1, who: 'bob', expectedVersion: undefined, template: 'rating-request' }, rated.ports);
    await send();
    const again = await lastSent(rated.postcase);
    expect((await linksIn(again.text, rated)).map((link) => link?.round)).toEqual([2, 2, 2, 2, 2, 2]);
    const { table } = rated.postcase;
    const about = table.cases.get('1');
    if (about) table.cases.put('1', { ...about, ratingRound: 0, status: 'In progress' });
    rated.pass(1);
    await send();
    expect((await linksIn((await lastSent(rated.postcase)).text, rated)).map((link) => link?.round)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  it('NOTE-02 the mail about a low rating names the level in the reader’s words', async () => {
    const rated = await RatedCase.resolved();
    rated.postcase.configuration.changed = { mailboxes: [{ ...supportMailbox, agents: 'team@agents.test' }] };
    await rated.confirm('very-dissatisfied', 'Three <times>\nI wrote');
    const told = rated.postcase.table.answers().find(({ template }) => template === 'low-rating');
    await lastSent(rated.postcase);
    const mails = await Promise.all(rated.postcase.sender.taken.map(({ raw }) => readMail(raw)));
    const mail = mails.find(({ to }) => to[0]?.address === 'team@agents.test');
    expect(told?.rating).toEqual({ level: 'very-dissatisfied', score: 1, comment: 'Three <times>\nI wrote' });
    expect(mail?.subject).toContain('Very dissatisfied');
    expect(mail?.text).toContain('Three <times>\nI wrote');
    expect(mail?.html).toMatch(/Three &lt;times&gt;<br>/);
    expect(`${mail?.text}${mail?.html}`).not.toContain('/rate/');
  });
});
