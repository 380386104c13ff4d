import { describe, expect, it } from 'vitest';
import { type CaseOptions, verbOf } from '../../../local/commands/case/case-options.ts';
import { numberOf, questionOf } from '../../../local/commands/case/case-question.ts';
import { page } from '../../support/shown-case.ts';

const asked = (options: CaseOptions, ...words: string[]) =>
  questionOf(options, { page, caseNumberMask: 'SR-{0}', who: 'olga', uploads: ['u1'], words });
/** No literal: it would look like a promise. */
const thenResolved: CaseOptions = Object.fromEntries([['then', 'Resolved']]);
const expecting = { number: 7, who: 'olga', version: 4 };

describe('CASE-08 npm run case', () => {
  it.each<[CaseOptions, object | undefined]>([
    [{ number: '7' }, undefined],
    [{ message: '1' }, undefined],
    [
      { status: 'Closed', reason: 'Done' },
      { command: 'change-status', ...expecting, status: 'Closed', closureReason: 'Done' },
    ],
    [{ note: 'x' }, { command: 'write-note', number: 7, who: 'olga', body: 'x', uploads: ['u1'] }],
    [
      { note: 'x', version: '3' },
      { command: 'write-note', ...expecting, version: 3, body: 'x', uploads: ['u1'] },
    ],
    [
      { reply: 'x', cc: 'a@b.test, c@d.test', ...thenResolved },
      {
        command: 'write-reply',
        ...expecting,
        body: 'x',
        cc: ['a@b.test', 'c@d.test'],
        uploads: ['u1'],
        status: 'Resolved',
      },
    ],
    [
      { send: 'resolved', version: '3' },
      { command: 'send-template', ...expecting, version: 3, template: 'resolved' },
    ],
    [{ assign: 'none' }, { command: 'assign', ...expecting, agent: null }],
    [{ group: 'Second line' }, { command: 'assign', ...expecting, group: 'Second line' }],
    [
      { assign: 'a@b.test', group: 'none' },
      { command: 'assign', ...expecting, agent: 'a@b.test', group: null },
    ],
    [
      { subject: 'S', category: 'Complaint', priority: 'low' },
      { command: 'edit-case', ...expecting, subject: 'S', category: 'Complaint', priority: 'Low' },
    ],
    [{ service: 'Printing' }, { command: 'edit-case', ...expecting, service: 'Printing' }],
    [{ service: 'none' }, { command: 'edit-case', ...expecting, service: null }],
    [{ type: 'Outage' }, { command: 'edit-case', ...expecting, type: 'Outage' }],
    [
      { 'new-from': '1', fragment: 'not print', service: 'none' },
      {
        command: 'open-case-from-message',
        ...expecting,
        message: { at: '2026-11-20T10:00:00.000Z', id: 'm1' },
        fragment: 'not print',
        service: null,
      },
    ],
    [
      { 'new-from': '1', fragment: 'not print', subject: 'S' },
      {
        command: 'open-case-from-message',
        ...expecting,
        message: { at: '2026-11-20T10:00:00.000Z', id: 'm1' },
        fragment: 'not print',
        subject: 'S',
      },
    ],
    [
      { 'merge-into': 'SR-9', yes: true },
      { command: 'merge-case', ...expecting, into: 9, acrossCustomers: false },
    ],
    [
      { 'merge-into': '9', 'across-customers': true, yes: true },
      { command: 'merge-case', ...expecting, into: 9, acrossCustomers: true },
    ],
    [
      { confirm: 'm1' },
      { command: 'confirm-sender', ...expecting, message: { at: '2026-11-20T10:00:00.000Z', id: 'm1' } },
    ],
  ])('%j asks for the right thing', (options, question) => {
    const given = asked(options);
    expect(given && JSON.parse(JSON.stringify(given))).toEqual(question);
  });

  it('settles a mail as sent or again', () => {
    const message = { at: '2026-11-20T10:30:00.000Z', id: 'm3' };
    expect(asked({ settle: '3' }, 'again')).toEqual({
      command: 'settle-mail',
      number: 7,
      who: 'olga',
      message,
      settlement: 'again',
    });
  });

  it.each<[CaseOptions, string[], string]>([
    [{ reply: 'x', note: 'y' }, [], 'One thing at a time, not --reply and --note.'],
    [{ message: '1', note: 'x' }, [], 'One thing at a time, not --message and --note.'],
    [{ note: 'x', ...thenResolved }, [], '--then does not go with --note.'],
    [thenResolved, [], '--then needs --reply.'],
    [{ attach: ['a.txt'] }, [], '--attach needs --reply or --note.'],
    [{ fragment: 'x' }, [], '--fragment needs --new-from.'],
    [{ note: 'x', service: 'Printing' }, [], '--service does not go with --note.'],
    [{ 'new-from': '1' }, [], '--new-from needs --fragment: the words that the new case is about.'],
    [{ confirm: '9' }, [], 'The case has no message 9: its list has 3.'],
    [
      { 'merge-into': '9' },
      [],
      'SR-00000007 will be closed, and SR-00000009 will go on for it, for good: say so with --yes.',
    ],
    [{ 'merge-into': 'x', yes: true }, [], '--merge-into needs a case number like 1 or SR-00000001, not "x".'],
    [{ 'across-customers': true }, [], '--across-customers needs --merge-into.'],
    [{ settle: '3' }, [], '--settle needs a message and "sent" or "again".'],
    [{ settle: '3' }, ['maybe'], '--settle needs a message and "sent" or "again".'],
    [{ note: 'x' }, ['y'], '"y" is no option. --help tells what there is.'],
    [{ priority: 'urgent' }, [], '--priority is High, Medium or Low, not "urgent".'],
    [{ version: '3' }, [], '--version is for changes: nothing is to be changed.'],
    [{ message: '1', version: '3' }, [], '--version is for changes: nothing is to be changed.'],
    [{ note: 'x', version: '0' }, [], '--version needs a number, not "0".'],
  ])('%j %j is refused in a sentence', (options, words, sentence) => {
    expect(() => asked(options, ...words)).toThrow(sentence);
  });

  it('takes a case number as it is printed', () => {
    expect(['7', 'sr-00000007', 'CASE#7', 'Обращение-7'].map((text) => numberOf(text))).toEqual([7, 7, 7, 7]);
    for (const text of ['seven', '-7', '7a', 'SR-7-8', 'SR-', '', '1e3', '7 8', '0', '00', 'SR-00000000', '-1'])
      expect(() => numberOf(text)).toThrow(`--number needs a case number like 1 or SR-00000001, not "${text}".`);
  });

  it('only shows when nothing is to be done', () => {
    expect(verbOf({ number: '7', as: 'olga', version: '3', function: 'f' })).toBeUndefined();
  });
});
