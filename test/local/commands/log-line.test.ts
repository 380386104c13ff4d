import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { logLine } from '../../../local/commands/start/log-line.ts';

const at = new Date(2026, 10, 21, 12, 30, 15);

function printed(text: string, entry?: Record<string, unknown>): string | undefined {
  const line = logLine({ function: 'receivemail0', functionName: 'receive-mail', requestId: 'r', text, entry }, at);
  return line === undefined ? undefined : stripVTControlCharacters(line);
}

it.each<[string, Record<string, unknown>, string | undefined]>([
  [
    'news',
    {
      level: 'INFO',
      message: 'Case registered',
      caseNumber: 1,
      matchedBy: null,
      service: 'postcase',
      timestamp: 't',
      function_request_id: 'r',
    },
    '12:30:15  receive-mail        Case registered  caseNumber=1',
  ],
  [
    'a warning',
    { level: 'WARN', message: 'Mail held', cause: 'no-mailbox' },
    '12:30:15  receive-mail        Mail held  cause=no-mailbox  (warning)',
  ],
  [
    'an error',
    {
      level: 'ERROR',
      message: 'The record failed',
      error: { name: 'AccessDenied', message: 'not\nallowed', stack: '…' },
    },
    '12:30:15  receive-mail        The record failed  error=AccessDenied: not allowed  (error)',
  ],
  ['fields in fields', { level: 'INFO', message: 'm', list: [1, 2] }, '12:30:15  receive-mail        m  list=[1,2]'],
  ['what is no news', { level: 'DEBUG', message: 'm' }, undefined],
  ['JSON without a level', { message: 'm' }, undefined],
])('OPS-02 a function log becomes one tidy line: %s', (_, entry, line) => {
  expect(printed(JSON.stringify(entry), entry)).toBe(line);
});

it('OPS-02 a plain print is no news unless it tells of an error', () => {
  expect(printed('hello')).toBeUndefined();
  expect(printed('Error: boom')).toBe('12:30:15  receive-mail        Error: boom');
});
