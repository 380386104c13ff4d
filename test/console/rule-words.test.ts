import { describe, expect, it } from 'vitest';
import { ruleWords } from '../../console/live/rule-words.ts';
import { english } from '../../console/words/english.ts';
import { russian } from '../../console/words/russian.ts';
import { sayer } from '../../console/words/words.ts';
import { ruleNote } from '../../functions/contract/rule-note.ts';
import { ruleSilences } from '../../functions/domain/case/happened/rule-note.ts';

const en = sayer(english, 'en');
const ru = sayer(russian, 'ru');
const by = {
  agent: (address: string) => (address === 'olga@agents.test' ? 'Olga' : address),
  template: (name: string) => (name === 'new-case' ? 'New case' : name),
  moment: () => '12:00',
};
const send = { do: 'send' as const, what: 'new-case' };

describe('NOTE-12 what rules did, in words', () => {
  it.each<[note: Parameters<typeof ruleWords>[0], words: string, russian: string]>([
    [
      { rule: 'a', did: [{ ...send, to: ['olga@agents.test', 'boss@x.test'] }] },
      'mail “New case” to Olga, boss@x.test',
      'письмо «New case» — Olga, boss@x.test',
    ],
    [
      { rule: 'a', did: [{ ...send, to: ['olga@agents.test'], untold: 5 }, { do: 'note' }] },
      'mail “New case” to Olga, 5 more were not told; a note',
      'письмо «New case» — Olga, ещё не оповещены: 5; заметка',
    ],
    [
      { rule: 'a', did: [{ ...send, not: 'own-doing' }] },
      'mail “New case”: not told, they did it themselves',
      'письмо «New case»: не сообщили: сами это и сделали',
    ],
    [{ rule: 'a', did: [{ do: 'set', what: 'priority', to: ['High'] }] }, 'priority: High', 'priority: High'],
    [{ rule: 'a', did: [{ do: 'call', to: ['crm'] }] }, 'webhook crm', 'вебхук crm'],
    [{ rule: 'a', dueAt: '2026-11-20T12:00:00.000Z' }, 'looks again 12:00', 'проверит снова: 12:00'],
    [
      { rule: 'a', not: 'condition', detail: 'priority is High' },
      'nothing, a condition does not hold (priority is High)',
      'ничего: условие не выполнено (priority is High)',
    ],
  ])('%j', (note, words, russianWords) => {
    expect([ruleWords(note, en, by), ruleWords(note, ru, by)]).toEqual([words, russianWords]);
  });

  it.each(ruleSilences)('%s is something that the contract and the console know', (not) => {
    expect(ruleNote.parse({ rule: 'a', not })).toEqual({ rule: 'a', not });
    expect(ruleWords({ rule: 'a', not }, en, by)).not.toMatch(/unruled/);
  });
});
