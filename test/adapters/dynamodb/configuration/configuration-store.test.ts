import { expect, it } from 'vitest';
import type { Signature } from '#actions/configuration/ports.ts';
import { mostChangesAtOnce } from '#actions/configuration/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { describeBoth } from '../both-tables.ts';

const at = '2026-11-20T10:00:00.000Z';
const ann: Signature = { who: 'ann', at };
const end = { at: '2027-01-01T00:00:00.000Z', id: '' };

function changeOf(name: string, differences: Partial<RowChange> = {}): RowChange {
  const after = { name, active: true, label: { en: name, ru: name } };
  const { name: _, ...value } = after;
  return { what: 'created', lookup: 'category', name, before: undefined, after, stored: { value }, ...differences };
}

describeBoth('The store of the configuration', (empty) => {
  it('CONS-05 keeps rows, and an audit entry for each', async () => {
    const { configuration } = await empty();
    expect(await configuration.read()).toEqual({ revision: 0, rows: [] });
    await configuration.commit(0, [changeOf('Returns'), changeOf('Praise')], ann);
    const { revision, rows } = await configuration.read();
    expect(revision).toBe(1);
    const changed = { changedBy: ann.who, changedAt: ann.at };
    expect(rows).toEqual([
      {
        ...changed,
        lookup: 'category',
        name: 'Praise',
        value: { active: true, label: { en: 'Praise', ru: 'Praise' } },
        version: 1,
      },
      {
        ...changed,
        lookup: 'category',
        name: 'Returns',
        value: { active: true, label: { en: 'Returns', ru: 'Returns' } },
        version: 1,
      },
    ]);
    const audit = await configuration.audit({ limit: 10, before: end });
    expect(audit).toEqual([
      expect.objectContaining({ ...ann, what: 'created', lookup: 'category', name: 'Praise', before: undefined }),
      expect.objectContaining({ ...ann, what: 'created', lookup: 'category', name: 'Returns', before: undefined }),
    ]);
    expect(audit[1]?.after).toEqual(changeOf('Returns').after);
  });

  it('CONS-05 keeps what is nothing, what is false and what is a single value', async () => {
    const { configuration } = await empty();
    const value = { agents: null, forwarded: false, displayName: 'Sales' };
    const changes = [
      changeOf('sales@postcase.test', { lookup: 'mailbox', stored: { value } }),
      changeOf('createCasesForJunk', { lookup: 'setting', stored: { value: false } }),
      changeOf('supportAddress', { lookup: 'setting', stored: { value: null } }),
      changeOf('bad.test', { lookup: 'blocked', stored: { value: {} } }),
    ];
    await configuration.commit(0, changes, ann);
    expect((await configuration.read()).rows.map(({ name, value }) => [name, value])).toEqual([
      ['bad.test', {}],
      ['sales@postcase.test', value],
      ['createCasesForJunk', false],
      ['supportAddress', null],
    ]);
  });

  it('CASE-12 refuses a commit over a revision that is not the newest, and writes nothing of it', async () => {
    const { configuration } = await empty();
    await configuration.commit(0, [changeOf('Thanks')], ann);
    await configuration.commit(1, [changeOf('Returns')], ann);
    for (const stale of [0, 1, 3])
      await expect(configuration.commit(stale, [changeOf('Praise')], ann)).rejects.toThrow(StaleFacts);
    expect((await configuration.read()).rows.map(({ name }) => name)).toEqual(['Returns', 'Thanks']);
    expect(await configuration.audit({ limit: 10, before: end })).toHaveLength(2);
  });

  it('CASE-12 of two commits at once one is made', async () => {
    const { configuration } = await empty();
    const commits = ['Returns', 'Praise'].map((name) => configuration.commit(0, [changeOf(name)], ann));
    const outcomes = (await Promise.allSettled(commits)).map(({ status }) => status);
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await configuration.read()).rows).toHaveLength(1);
  });

  it('NOTE-10 removes a row; a row that was written again has another version', async () => {
    const { configuration } = await empty();
    await configuration.commit(0, [changeOf('Returns')], ann);
    await configuration.commit(1, [changeOf('Returns', { what: 'removed', after: undefined, stored: undefined })], ann);
    expect(await configuration.read()).toEqual({ revision: 2, rows: [] });
    await configuration.commit(2, [changeOf('Returns')], ann);
    expect((await configuration.read()).rows.map(({ version }) => version)).toEqual([3]);
  });

  it('CONS-06 takes as many changes in one go as it says', async () => {
    const { configuration } = await empty();
    const changes = Array.from({ length: mostChangesAtOnce }, (_, index) => changeOf(`Category ${index}`));
    await configuration.commit(0, changes, { ...ann, what: 'imported' });
    expect((await configuration.read()).rows).toHaveLength(mostChangesAtOnce);
    const audit = await configuration.audit({ limit: 100, before: end });
    expect(audit.map(({ what }) => what)).toEqual(Array(mostChangesAtOnce).fill('imported'));
  });

  it('CONS-05 lists changes newest first, over months, page by page', async () => {
    const { configuration } = await empty();
    const moments = ['2025-01-31T23:59:59.999Z', '2026-10-01T00:00:00.000Z', at, at, '2026-11-30T00:00:00.000Z'];
    for (const [revision, moment] of moments.entries())
      await configuration.commit(revision, [changeOf(`Category ${revision}`)], { who: 'ann', at: moment });
    const first = await configuration.audit({ limit: 2, before: end });
    expect(first.map(({ name }) => name)).toEqual(['Category 4', 'Category 3']);
    const rest = await configuration.audit({ limit: 10, before: first[1] ?? end });
    expect(rest.map(({ name }) => name)).toEqual(['Category 2', 'Category 1', 'Category 0']);
    expect(await configuration.audit({ limit: 10, before: rest[2] ?? end })).toEqual([]);
  });
});
