import { expect, it } from 'vitest';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const client = new ApiClient(new MemoryPostcase());
const read = (body: object, role: 'admin' | 'agent' = 'admin') =>
  client.ask({ method: 'POST', path: '/settings/schedule-calendar', role, body: { fileName: 'de.ics', ...body } });
const file = [
  ...['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20261225', 'SUMMARY:Christmas', 'END:VEVENT'],
  ...['BEGIN:VEVENT', 'DTSTART:20261224T140000', 'DURATION:PT4H', 'SUMMARY:Afternoon', 'END:VEVENT', 'END:VCALENDAR'],
].join('\n');
const old = { date: '2025-12-25', hours: [], title: 'Christmas', source: 'de.ics' };
const own = { date: '2026-12-24', hours: ['9:00-12:00'] };

it('SLA-02 a calendar file is looked at: what it adds, what stays, what it does not say', async () => {
  const { status, body } = await read({ file, exceptions: [old, own] });
  expect(status).toBe(200);
  expect(body).toEqual({
    found: {
      source: 'de.ics',
      kept: [{ date: '2026-12-24', hours: ['09:00-12:00'] }],
      days: [{ date: '2026-12-25', hours: [], title: 'Christmas', source: 'de.ics' }],
      skipped: [{ title: 'Afternoon', line: 6, why: 'hours' }],
    },
  });
});

it('SLA-02 a file that is wrong is told with its line; exceptions that cannot be read are refused, and who is no admin', async () => {
  expect((await read({ file: 'BEGIN:VCALENDAR\nBEGIN:VEVENT', exceptions: [] })).body).toEqual({
    wrong: { why: 'not-closed', line: 2 },
  });
  expect((await read({ file, exceptions: [{ date: 'soon' }] })).status).toBe(422);
  expect((await read({ file, exceptions: [] }, 'agent')).status).toBe(403);
});
