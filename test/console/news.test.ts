import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '#contract/case-page.ts';
import type { News } from '../../console/live/changes.ts';
import { eventWords, newsWords } from '../../console/live/event-words.ts';
import { failedWords } from '../../console/live/failed-words.ts';
import { newsFor } from '../../console/live/news-for.ts';
import { firstUnseen } from '../../console/pages/case/timeline/first-unseen.ts';
import { type Told, toldEntries } from '../../console/pages/case/timeline/told-entries.ts';
import type { Names } from '../../console/session/names.ts';
import { english } from '../../console/words/english.ts';
import { russian } from '../../console/words/russian.ts';
import { sayer } from '../../console/words/words.ts';

const me = 'olga@agents.test';
const boris = 'boris@agents.test';
const same = (name: string) => name;
const names: Names = {
  ...{
    status: same,
    category: same,
    service: same,
    caseType: same,
    group: same,
    template: same,
    level: same,
    statusKind: () => 'open',
  },
  caseNumber: (number) => `SR-${number}`,
  agent: (who) => (who === me ? 'You' : who === boris ? 'Boris' : who),
  agentCalled: same,
  isMe: (who) => who === me,
};
const en = sayer(english, 'en');
const ru = sayer(russian, 'ru');
const news = (more: Partial<News>): News => ({ number: 1, at: '', who: boris, what: 'field-changed', ...more });

describe('where a case opens (CONS-10)', () => {
  const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00.000Z`;
  const note = (minute: number, by: string): Told => ({
    ...{ kind: 'note', at: at(minute), id: `${minute}`, by, body: '', files: [] },
  });
  const event = (minute: number, who: string): Told => ({
    kind: 'events',
    events: [{ kind: 'event', at: at(minute), id: `${minute}`, who, what: 'sender-confirmed' }],
  });
  const automatic = (minute: number): Told => ({
    ...{ kind: 'sent', at: at(minute), id: `${minute}`, to: { address: '', name: '' }, cc: [], subject: '', files: [] },
    delivery: 'sent',
  });
  const read = (minute?: number) => (minute === undefined ? undefined : at(minute));

  it.each<[what: string, told: readonly Told[], seen: number | undefined, place: number | undefined]>([
    ['at what came since it was read', [note(1, boris), note(2, boris), note(3, boris)], 1, 1],
    ['at its end when all is read', [note(1, boris), note(2, boris)], 2, undefined],
    ['at its beginning for who was never there', [note(1, boris), note(2, boris)], undefined, 0],
    ['behind what they wrote last, for who has no mark', [note(1, boris), note(2, me), note(3, boris)], undefined, 2],
    ['not at what they did themselves', [note(1, boris), note(2, me), event(3, me)], 1, undefined],
    ['at what a colleague changed', [note(1, boris), event(2, boris)], 1, 1],
    ['not at a mail that left by itself', [note(1, boris), automatic(2), note(3, boris)], 1, 2],
    ['at its end when nothing was said', [], undefined, undefined],
  ])('%s', (_, told, seen, place) => {
    expect(firstUnseen(told, read(seen), names.isMe)).toBe(place);
  });

  it('NOTE-12 leaves out that agents were told of a mail that stands there, unless that failed', () => {
    const to = { address: 'olga@agents.test', name: 'Olga' };
    const mail = { kind: 'sent' as const, at: at(1), id: 'mail', to, cc: [], subject: '', files: [] };
    const entries = [
      { ...mail, delivery: 'sent' as const },
      { ...mail, id: 'notice', delivery: 'sent' as const, toldAgents: true },
      { ...mail, id: 'failed', delivery: 'limited' as const, toldAgents: true },
    ];
    expect(toldEntries(entries).map((one) => one.kind !== 'events' && one.id)).toEqual(['mail', 'failed']);
  });

  it('takes what one person did in one go as one', () => {
    const told = toldEntries([event(1, boris), event(1, boris)].flatMap((one) => ('events' in one ? one.events : [])));
    expect(firstUnseen(told, read(1), names.isMe)).toBeUndefined();
  });
});

describe('what the browser tells outside its page (CONS-10)', () => {
  it.each<[what: string, news: readonly News[], told: readonly [number, string][]]>([
    ['that a case became the reader’s', [news({ field: 'agent', to: me })], [[1, 'given']]],
    ['of mail', [news({ what: 'message-joined', who: 'ann@client.test' })], [[1, 'answer']]],
    ['of notes, which may name them', [news({ what: 'note-written' })], [[1, 'mention']]],
    ['first that it is theirs', [news({ field: 'agent', to: me }), news({ what: 'note-written' })], [[1, 'given']]],
    ['nothing of what they took themselves', [news({ field: 'agent', to: me, who: me })], []],
    ['nothing of what a colleague took', [news({ field: 'agent', to: boris })], []],
    ['nothing of other changes', [news({ field: 'priority', to: 'High' })], []],
  ])('%s', (_, given, told) => {
    expect([...newsFor(given, me)].map(([number, { kind }]) => [number, kind])).toEqual(told);
  });
});

it('CONS-10 what happened while somebody was away is one line, and what came often stands there once', () => {
  const mail = news({ what: 'message-joined', who: 'ann@client.test' });
  const given = [news({ field: 'agent', to: me }), news({ field: 'priority', from: 'Medium', to: 'High' })];
  expect(newsWords([mail, mail, ...given, news({ what: 'something-new' })], en, names)).toBe(
    'Mail of ann@client.test joined (2) · Boris: Agent → You · Priority Medium → High',
  );
});

it.each([
  [
    en,
    'Postcase: Agent → Boris (for “IT”, fewest cases in work: 3; passed over: You – away, eve@agents.test – at the limit)',
  ],
  [
    ru,
    'Postcase: Сотрудник → Boris (сервис «IT», меньше всех в работе: 3; пропущены: You – отсутствует, eve@agents.test – предел достигнут)',
  ],
])('CASE-09 why a rule gave a case to somebody, and who was passed over, is said in the timeline', (t, words) => {
  const why: TimelineEvent['why'] = {
    ...{ by: 'service', name: 'IT', cases: 3 },
    skipped: [
      { agent: me, reason: 'away', until: '2026-12-24T08:00:00.000Z' },
      { agent: 'eve@agents.test', reason: 'full' },
    ],
  };
  const event = { who: 'postcase', what: 'field-changed', field: 'agent', to: boris, why } as const;
  expect(eventWords(event, t, names)).toBe(words);
});

it.each([
  [en, 'Boris merged the customer ann@home.test into Ann Berger, ann@client.test'],
  [ru, 'Boris: клиент ann@home.test объединён с клиентом Ann Berger, ann@client.test'],
])('CASE-07 a case of a customer who was merged into another one says so', (t, words) => {
  const customers = { from: 'ann@home.test', to: 'Ann Berger, ann@client.test' };
  expect(eventWords({ who: boris, what: 'field-changed', field: 'customer', ...customers }, t, names)).toBe(words);
});

it('SLA-07 deadlines that came near or were missed meanwhile are told, too', () => {
  const given = (['deadline-near', 'deadline-missed'] as const).map((what) =>
    news({ what, field: 'response', to: '' }),
  );
  expect(newsWords(given, en, names)).toBe('The deadline comes near: answer · Deadline missed: answer');
});

it('CONS-11 what could not be done is told by its reason, in the reader’s language', () => {
  const failed = [
    { number: 1, type: 'transition-refused', problem: '"Closed" cannot become "New".' },
    { number: 2, type: 'transition-refused', problem: '"Closed" cannot become "New".' },
    { number: 3, type: 'changed-meanwhile', problem: 'SR-3 was changed meanwhile.' },
    { number: 4, type: 'change-wrong', problem: 'There is no agent x.' },
  ];
  expect(failedWords(failed, en, names)).toBe(
    'SR-1, SR-2: "Closed" cannot become "New". SR-3: was changed meanwhile. SR-4: There is no agent x.',
  );
  expect(failedWords(failed, ru, names)).toBe(
    'SR-1, SR-2: Из этого состояния так не перейти. SR-3: Пока вы меняли, обращение изменил кто-то другой. SR-4: Так изменить нельзя.',
  );
});
