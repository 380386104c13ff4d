import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Changed } from '../../../local/commands/case/case-agent.ts';
import { questionOf } from '../../../local/commands/case/case-question.ts';
import { mergePreview } from '../../../local/commands/case/merge-preview.ts';
import { caseLine, casePageText } from '../../../local/commands/case/print-case.ts';
import { changeText } from '../../../local/commands/case/print-change.ts';
import { messageText } from '../../../local/commands/case/print-message.ts';
import type { ShownPage } from '../../../local/commands/text/shown-page.ts';
import { of7, page } from '../../support/shown-case.ts';

const written = { caseNumber: 7, at: '2026-11-20T11:00:00.000Z', id: 'm4', direction: 'out' } as const;

describe('CASE-08 npm run case prints', () => {
  it('shows one timeline: mails, notes, what changed, what is still to come', () => {
    const lines = stripVTControlCharacters(casePageText(page)).split('\n');
    expect(lines).toEqual([
      'SR-00000007  Printer  In progress, High, 3 messages, registered 2026-11-20 10:00:00',
      '  Incident; service Printing; agent olga@agents.test; group First line; with ann@client.test; answered 2026-11-20 10:30:00; related to SR-00000008; version 4',
      '  2026-11-20 10:00:00  #1 ← Ann <ann@client.test>  Printer',
      '      It does not print.',
      '      registered as a new case',
      '  2026-11-20 10:10:00  #2 ✎ note by olga@agents.test',
      '      He called.',
      '  2026-11-20 10:20:00  status changed by olga@agents.test: New → In progress',
      '  2026-11-20 10:30:00  #3 → ann@client.test, copies to bob@client.test (by olga@agents.test, refused: MessageRejected)  Re: Printer [SR-00000007]',
      '      Try **another** cable.',
      '      attached: a.pdf, 12 bytes',
      '  2026-11-20 10:40:00  field changed (agent) by boris@agents.test: olga@agents.test → none',
      '  2026-11-22 09:00:00  ★ rated 2 (dissatisfied): “Too [31m slow”',
      '  2026-11-27 10:00:00  ⧖ closes without an answer (dropped: the case is In progress since)',
      '  2026-11-28 10:00:00  ⧖ sends by the rule ask (waiting)',
    ]);
  });

  it('SLA-10 what is promised, and until when', () => {
    const [response, resolution] = [{ kind: 'response' } as const, { kind: 'resolution' } as const];
    const [nine, ten] = ['2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'];
    const lineOf = (...clocks: NonNullable<ShownPage['case']['clocks']>['clocks']) => {
      const text = casePageText({ ...page, case: { ...page.case, clocks: { level: 'Gold', clocks } } });
      return stripVTControlCharacters(text).split('\n')[2];
    };
    expect(lineOf({ ...response, dueAt: ten, endedAt: ten }, { ...resolution, dueAt: ten })).toBe(
      '  Gold: answer due 2026-11-20 10:00:00, done in time; solution due 2026-11-20 10:00:00',
    );
    expect(lineOf({ kind: 'nextResponse', dueAt: nine, endedAt: ten }, resolution)).toBe(
      '  Gold: next answer due 2026-11-20 09:00:00, done late; solution paused',
    );
  });

  it('CASE-08 words of others do not steer the terminal', () => {
    const evil = '\u001b[2J\u001b]0;x\u0007\u009b31m\u202egpj';
    const [message] = page.messages;
    const [event] = page.events;
    if (!message || !event) throw new Error('The page has a message and an event');
    const text = casePageText({
      ...page,
      case: { ...page.case, subject: `S${evil}\nforged` },
      messages: [
        {
          ...message,
          subject: evil,
          text: `T${evil}\nnext`,
          from: { address: evil, name: evil },
          attachments: [{ name: evil, size: 1 }],
          matching: [{ rule: 'subject', clue: evil, outcome: evil }],
        },
        { ...of7, direction: 'note', id: 'm2', at: message.at, by: evil, body: evil },
      ],
      events: [{ ...event, who: evil, from: evil, to: evil }],
    });
    const ours = ['1', '2', '22'].map((style) => `\u001b[${style}m`);
    const plain = ours.reduce((left, style) => left.replaceAll(style, ''), text);
    expect(plain).not.toMatch(/[^\P{Cc}\n]|\u202e|^forged/mu);
  });

  it('CASE-02 numbers are printed through the mask of the install', () => {
    const [event] = page.events;
    if (!event) throw new Error('The page has an event');
    const events = [{ ...event, what: 'merged-from', field: undefined, from: undefined, to: '5' }];
    const text = stripVTControlCharacters(
      casePageText({ ...page, messages: [], events, case: { ...page.case, mergedInto: 9, related: [3] } }, 'Fall {0}'),
    );
    for (const number of ['Fall 00000007', 'Fall 00000009', 'Fall 00000003', 'Fall 00000005'])
      expect(text).toContain(number);
    expect(text).not.toContain('SR-');
  });

  it('CASE-14 an event that names another case prints its number', () => {
    const [event] = page.events;
    if (!event) throw new Error('The page has an event');
    const events = [{ ...event, what: 'merged-from', field: undefined, from: undefined, to: '5' }];
    expect(stripVTControlCharacters(casePageText({ ...page, events }))).toContain(
      `merged from by ${event.who}: SR-00000005`,
    );
  });

  it('CASE-14 what happened in a case that was merged is marked, and is handled where that goes on', () => {
    const of5 = { caseNumber: 5 };
    const { messages, events, ratings, waits } = page;
    const joined: ShownPage = {
      ...page,
      case: { ...page.case, merged: [5] },
      messages: messages.map((one) => ({
        ...one,
        ...of5,
        matching: [{ rule: 'subject', clue: '4', outcome: 'matched', through: [4] }],
      })),
      events: events.map((one) => ({ ...one, ...of5 })),
      ratings: ratings.map((one) => ({ ...one, ...of5 })),
      waits: waits.map((one) => ({ ...one, ...of5 })),
    };
    const lines = stripVTControlCharacters(casePageText(joined)).split('\n');
    expect(lines.filter((line) => line.includes('[SR-00000005] '))).toHaveLength(8);
    expect(lines).toContain('  2026-11-20 10:00:00  [SR-00000005] #1 ← Ann <ann@client.test>  Printer');
    expect(lines).toContain('      joined; subject 4: matched through SR-00000004');
    expect(lines[1]).toContain('goes on for SR-00000005; ');
    expect(
      questionOf({ confirm: '1' }, { page: joined, caseNumberMask: 'SR-{0}', who: 'olga', uploads: [], words: [] }),
    ).toMatchObject({
      message: { id: 'm1', caseNumber: 5 },
    });
    const [first, ...others] = messages;
    if (!first) throw new Error('The page has a message');
    const alike = { ...page, messages: [{ ...first, ...of5 }, first, ...others] };
    const named = (name: string) =>
      questionOf({ confirm: name }, { page: alike, caseNumberMask: 'SR-{0}', who: 'olga', uploads: [], words: [] });
    expect(() => named('m1')).toThrow('There are several messages m1: take its number in the list.');
    expect(named('1')).toMatchObject({ message: { id: 'm1', caseNumber: 5 } });
    const went = { ...page, case: { ...page.case, mergedInto: 9 } };
    expect(stripVTControlCharacters(caseLine(went))).toContain('In progress (merged into SR-00000009), High');
  });

  it('MAIL-10 mail that goes on for a closed case joined none: it opened a new one, and the closed one says so', () => {
    const [message] = page.messages;
    const [event] = page.events;
    if (!message || !event) throw new Error('The page has a message and an event');
    const found = { ...message, matching: [{ rule: 'subject', clue: '5', outcome: 'matched' }] };
    const registered = { ...event, what: 'registered', messageId: message.id };
    const linesOf = (messages: ShownPage['messages'], events: ShownPage['events']) =>
      stripVTControlCharacters(casePageText({ ...page, messages, events })).split('\n');
    expect(linesOf([found], [registered])).toContain('      registered as a new case; subject 5: matched');
    expect(linesOf([found], [{ ...registered, caseNumber: 5 }])).toContain('      joined; subject 5: matched');
    expect(linesOf([{ ...found, shownFrom: 8 }], [])).toContain(
      '      opened SR-00000008, as this case was closed; subject 5: matched',
    );
  });

  it('what is still to come stands by its time, and a long line says that it goes on', () => {
    const [message] = page.messages;
    if (!message) throw new Error('The page has a message');
    const waits = page.waits.toReversed();
    const messages = [{ ...message, text: `${'a'.repeat(100)}\n${'b'.repeat(101)}` }];
    const lines = stripVTControlCharacters(casePageText({ ...page, messages, waits })).split('\n');
    expect(lines.filter((line) => line.includes('⧖')).map((line) => line.slice(2, 12))).toEqual([
      '2026-11-27',
      '2026-11-28',
    ]);
    expect(lines).toContain(`      ${'a'.repeat(100)}`);
    expect(lines).toContain(`      ${'b'.repeat(100)}…`);
  });

  it('NOTE-05 a wait that can only be dropped says so; one for a rating outlives the status', () => {
    const [, wait] = page.waits;
    if (!wait) throw new Error('The page has a second wait');
    const waits = [
      wait,
      { ...wait, entry: 1 },
      { ...wait, caseNumber: 5 },
      { ...wait, entry: 1, caseNumber: 5, purpose: { kind: 'rating', round: 1 } as const },
    ];
    const lines = stripVTControlCharacters(casePageText({ ...page, waits })).split('\n');
    expect(lines.slice(-4)).toEqual([
      '  2026-11-28 10:00:00  ⧖ sends by the rule ask (waiting)',
      '  2026-11-28 10:00:00  ⧖ sends by the rule ask (will be dropped: the case has moved on)',
      '  2026-11-28 10:00:00  [SR-00000005] ⧖ sends by the rule ask (will be dropped: the case was merged)',
      '  2026-11-28 10:00:00  [SR-00000005] ⧖ settles a click on the scale (waiting)',
    ]);
  });

  it('CASE-08 one message is printed whole, and where the rest of a cut mail is', () => {
    const [message, , answer] = page.messages;
    if (!message || !answer) throw new Error('The page has three messages');
    const text = `${'a'.repeat(101)}\n\n  b\u001b[2J\n> c\nd\ne`;
    const lines = [`      ${'a'.repeat(101)}`, '', '        b [2J', '      > c', '      d', '      e'];
    const printed = (one: Partial<typeof message>) => {
      const whole = { ...message, ...one };
      const text = messageText(whole, { ...page, messages: [answer, whole] }, 'SR-{0}', undefined);
      return stripVTControlCharacters(text).split('\n');
    };
    const head = '  2026-11-20 10:00:00  #2 ← Ann <ann@client.test>  Printer';
    expect(printed({ text })).toEqual([head, ...lines, '      registered as a new case']);
    expect(printed({ text, cut: true, rawKey: 'messages/m1/mail.eml' })).toEqual([
      ...[head, ...lines, '      registered as a new case'],
      '      The mail says more: all of it is in the bucket, messages/m1/mail.eml',
    ]);
  });

  it('CASE-14 before cases are merged, both are named, and what would be refused is said at once', () => {
    const about = (number: number, more: Partial<ShownPage['case']> = {}): ShownPage => ({
      ...page,
      case: { ...page.case, number, ...more },
    });
    const doubtful = { customer: { address: 'bob@client.test', name: '' }, isProven: false };
    expect(mergePreview(page, about(8, { subject: 'Pr\u001b[2J', correspondence: doubtful }), 8, 'SR-{0}')).toBe(
      'SR-00000007  Printer  of Ann <ann@client.test>\nSR-00000008  Pr [2J  of bob@client.test, who is not proven',
    );
    const refused = (target: ShownPage, into: number) => () => mergePreview(page, target, into, 'SR-{0}');
    expect(refused(page, 7)).toThrow('A case cannot be merged into itself.');
    expect(refused(about(9), 8)).toThrow('SR-00000008 was merged into SR-00000009 already.');
    expect(refused(about(8, { status: 'Closed', closedAt: '2026-11-21T10:00:00.000Z' }), 8)).toThrow(
      'SR-00000008 is "Closed": mail would open a new case.',
    );
  });

  it.each<[string, Partial<Changed>, string[]]>([
    ['a note', { messages: [{ ...written, direction: 'note' }] }, ['No mail: a note is for agents alone.']],
    ['an edit', {}, ['No mail: nobody is told of such a change.']],
    [
      'a reply',
      { messages: [{ ...written, to: ['a@b.test', 'c@d.test'] }] },
      ['Mail is queued to a@b.test, c@d.test: your words.'],
    ],
    [
      'a reply that enters a silent status',
      { messages: [{ ...written, to: ['a@b.test'] }], noMail: 'it is off' },
      ['Mail is queued to a@b.test: your words.', 'No further mail: it is off.'],
    ],
    [
      'a status',
      {
        messages: [{ ...written, template: 'resolved', to: ['a@b.test'] }],
        waits: [{ purpose: { kind: 'closing' }, dueAt: '2026-11-27T10:00:00.000Z' }],
      },
      [
        'Mail is queued to a@b.test: resolved.',
        'At 2026-11-27 10:00:00 UTC it closes without an answer, if nothing happens before.',
      ],
    ],
    [
      'a delayed mail',
      { waits: [{ purpose: { kind: 'notification', rule: 'ask' }, dueAt: '2026-11-27T10:00:00.000Z' }], opened: 8 },
      [
        'The new case is SR-00000008.',
        'At 2026-11-27 10:00:00 UTC it sends by the rule ask, if nothing happens before.',
      ],
    ],
  ])('NOTE-01 after %s it tells how the case is, whom mail goes to or why not, and what is due', (_, change, lines) => {
    const { number, status, category, service, priority } = page.case;
    const about = { number, status, category, service, priority, version: 5 };
    const told = changeText({ messages: [], waits: [], ...change, case: about, caseNumberMask: 'SR-{0}' });
    expect(told.split('\n')).toEqual([
      'SR-00000007 is In progress, Incident, Printing, High, with nobody (version 5).',
      ...lines,
    ]);
  });
});
