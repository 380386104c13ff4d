import { describe, expect, it } from 'vitest';
import { ownersOf, type ServiceNode, serviceTree } from '../../console/pages/settings/editors/service/service-tree.ts';
import { checkOf } from '../../console/pages/settings/editors/service-level/check-of.ts';
import { normsOf, promisedOf, withNorm } from '../../console/pages/settings/editors/service-level/norms.ts';

describe('SLA-03 what a level promises while it is edited', () => {
  const norms = normsOf({
    any: { response: 60, resolution: null },
    High: { response: 15 },
    Low: {},
    odd: { response: 1 },
  });

  it('is read without what is not promised', () => {
    expect(norms).toEqual({ any: { response: 60 }, High: { response: 15 } });
    expect([normsOf(undefined), normsOf('x')]).toEqual([{}, {}]);
  });

  it('another time is put in, an emptied one goes, and with the last one its priority', () => {
    expect(withNorm(norms, 'Low', 'resolution', 480)).toEqual({ ...norms, Low: { resolution: 480 } });
    expect(withNorm(norms, 'any', 'response', undefined)).toEqual({ High: { response: 15 } });
    expect(withNorm(withNorm(norms, 'any', 'resolution', 5), 'any', 'response', undefined).any).toEqual({
      resolution: 5,
    });
  });

  it('is shown for any priority first, then where it is otherwise', () => {
    expect(promisedOf(norms, 'response')).toEqual([
      { priority: 'any', minutes: 60 },
      { priority: 'High', minutes: 15 },
    ]);
    expect(promisedOf(norms, 'nextResponse')).toEqual([]);
  });
});

it('SLA-08 the daily check of a level is there with what it lacks, or not at all', () => {
  expect(checkOf({ time: '18:00', threshold: 90 })).toEqual({ time: '18:00', days: 7, threshold: 90 });
  expect([checkOf(null), checkOf(undefined)]).toEqual([undefined, undefined]);
});

describe('SLA-01 CASE-09 services as a tree with owners', () => {
  const row = (name: string, parent?: string, groups: string[] = [], agents: string[] = []) => ({
    ...{ name, origin: 'own' as const, version: 1 },
    columns: { parent: parent ?? null, groups, agents },
  });
  const told = (nodes: readonly ServiceNode[], deep = 0): string[] =>
    nodes.flatMap(({ row: { name }, owners: { groups, agents, from }, parts }) => [
      `${'>'.repeat(deep)}${name}: ${[...groups, ...agents].join(' ')}${from ? ` as ${from}` : ''}`,
      ...told(parts, deep + 1),
    ]);
  const rows = [
    row('Office', 'Printing', [], ['ann@office.test']),
    row('Hardware', undefined, ['First line']),
    row('Printing', 'Hardware'),
    row('Toner', 'Printing'),
    row('Mail'),
    row('Lost', 'Gone'),
  ];

  it('parts stand beneath what they are a part of, and inherit from the nearest that names somebody', () => {
    expect(told(serviceTree(rows))).toEqual([
      'Hardware: First line',
      '>Printing: First line as Hardware',
      '>>Office: ann@office.test',
      '>>Toner: First line as Hardware',
      'Mail: ',
      'Lost: ',
    ]);
  });

  it('none is lost where rows lead in a circle', () => {
    const circle = [row('a', 'b'), row('b', 'a'), row('c', 'a')];
    const names = told(serviceTree(circle)).map((line) => line.replace(/[>: ]/g, ''));
    expect(new Set(names)).toEqual(new Set(['a', 'b', 'c']));
  });

  it('who would be responsible is told while a service is edited', () => {
    const edited = (parent: string | null, agents: string[] = []) =>
      ownersOf({ name: 'Toner', columns: { parent, agents, groups: [] } }, rows);
    expect(edited('Printing')).toEqual({ agents: [], groups: ['First line'], from: 'Hardware' });
    expect(edited('Office')).toMatchObject({ agents: ['ann@office.test'], from: 'Office' });
    expect(edited('Printing', ['bob@office.test'])).toEqual({ agents: ['bob@office.test'], groups: [] });
    expect(edited('Mail')).toEqual({ agents: [], groups: [] });
    expect(edited(null)).toEqual({ agents: [], groups: [] });
  });
});
