import { beforeEach, describe, expect, it } from 'vitest';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

let client: ApiClient;
beforeEach(() => {
  client = new ApiClient(new MemoryPostcase());
});
const ask = (method: string, path: string, body?: unknown) => client.ask({ method, path, body, role: 'admin' });

it('NOTE-12 what rules may ask and do is told with words, so an editor offers nothing that would be refused', async () => {
  const { status, body, headers } = await ask('GET', '/settings/rule-parts');
  expect([status, headers.etag]).toEqual([200, expect.any(String)]);
  expect(body).toMatchObject({
    fields: expect.arrayContaining([
      {
        name: 'status',
        label: { en: 'status', ru: 'состояние' },
        is: 'name',
        of: 'status',
        operators: expect.arrayContaining(['is', 'one-of']),
      },
      expect.objectContaining({ name: 'rating.low', is: 'yes-no', on: ['rated'] }),
    ]),
    mostConditions: 20,
    mostActions: 10,
  });
});

describe('a schedule that is not saved yet', () => {
  const week = { mon: ['09:00-17:00'], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const preview = (columns: object) =>
    ask('POST', '/settings/schedule-preview', { columns, at: '2026-11-30T10:00:00.000Z', days: 2 });

  it('SLA-02 shows what the next days are', async () => {
    const exceptions = [{ date: '2026-12-01', hours: ['10:00-11:00'], title: 'Party' }];
    expect(await preview({ zone: 'Europe/Moscow', week, exceptions })).toMatchObject({
      status: 200,
      body: {
        zone: 'Europe/Moscow',
        days: [
          { date: '2026-11-30', hours: ['09:00-17:00'], minutes: 480, exception: false },
          { date: '2026-12-01', hours: ['10:00-11:00'], minutes: 60, exception: true, title: 'Party' },
        ],
      },
    });
  });

  it('SLA-09 is refused with the place while its hours overlap', async () => {
    const wrong = await preview({ week: { ...week, tue: ['09:00-12:00', '11:00-13:00'] } });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'week.tue' }] } });
  });
});

describe('which level would a case get', () => {
  const trial = (body: object) => ask('POST', '/settings/level-trial', body);
  const standard = { name: 'Standard', columns: { active: true } };

  it('SLA-03 SLA-05 none as it ships, the edited one before it is saved, with the days that count', async () => {
    expect((await trial({})).body).toMatchObject({ clocks: [], considered: [{ level: 'Standard', verdict: 'off' }] });
    const at = '2026-11-27T17:30:00.000Z';
    expect((await trial({ at, customer: ' Ann@Client.test ', priority: 'High', edited: standard })).body).toMatchObject(
      {
        ...{ level: 'Standard', schedule: 'Office hours', priority: 'High' },
        clocks: [
          {
            kind: 'response',
            normMinutes: 60,
            dueAt: '2026-11-30T09:30:00.000Z',
            days: [{ minutes: 30 }, { minutes: 30 }],
          },
          {},
          {},
        ],
      },
    );
    expect(client.store.entries).toEqual([]);
  });

  it('SLA-03 a new level is tried before it is there, and one that cannot be is refused with the place', async () => {
    const columns = {
      schedule: 'Round the clock',
      norms: { any: { response: 10 } },
      label: { en: 'Fast', ru: 'Быстро' },
    };
    expect((await trial({ edited: { name: 'Fast', columns } })).body).toMatchObject({ level: 'Fast' });
    const wrong = await trial({ edited: { name: 'Fast', columns: { ...columns, norms: {} } } });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'norms' }] } });
  });
});
