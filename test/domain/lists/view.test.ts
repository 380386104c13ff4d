import { describe, expect, it } from 'vitest';
import {
  askedFilter,
  mostOwnViews,
  mostSharedViews,
  requireEditable,
  savedView,
  type View,
} from '#domain/lists/view.ts';
import { boris, olga } from '../../support/agents.ts';

const mine: View = {
  ...{ id: 'v1', name: 'Urgent', shared: false, owner: olga.address, sort: 'due' },
  filter: { list: 'open', priority: 'High' },
};
const shared = { ...mine, shared: true };
const asOlga = { who: olga.address, isAdmin: false };
const asBoris = { who: boris.address, isAdmin: false };
const many = (count: number, like: View) => Array.from({ length: count }, (_, index) => ({ ...like, id: `n${index}` }));

describe('CONS-11 a view', () => {
  it('is whoever’s has made it, on one line', () => {
    expect(savedView({ ...mine, name: ' Very\n urgent ' }, [], asOlga)).toEqual({ ...mine, name: 'Very urgent' });
    expect(savedView({ ...shared, name: 'Other' }, [shared], { ...asBoris, isAdmin: true }).owner).toBe(olga.address);
  });

  it.each<[string, View, View[], typeof asOlga, RegExp]>([
    ['a shared view of somebody else', shared, [shared], asBoris, /olga@agents\.test’s: they or an admin/],
    ['somebody’s own, by whoever got its id', mine, [mine], { ...asBoris, isAdmin: true }, /olga@agents\.test’s/],
    ['a name of blanks', { ...mine, name: ' ' }, [], asOlga, /may not be empty/],
    ['a name that is too long', { ...mine, name: 'x'.repeat(81) }, [], asOlga, /80 characters/],
    ['one too many of one’s own', mine, many(mostOwnViews, mine), asOlga, /You have 50 views/],
    ['one too many that are shared', shared, many(mostSharedViews, shared), asOlga, /100 shared views/],
  ])('cannot be saved: %s', (_, wanted, seen, editor, words) => {
    expect(() => savedView(wanted, seen, editor)).toThrow(words);
  });

  it('can be changed where there are as many as there may be', () => {
    expect(savedView({ ...mine, id: 'n3' }, many(mostOwnViews, mine), asOlga)).toMatchObject({ id: 'n3' });
  });

  it('is removed by its owner, and by an admin when it is shared', () => {
    expect(() => requireEditable(mine, asOlga)).not.toThrow();
    expect(() => requireEditable(shared, { ...asBoris, isAdmin: true })).not.toThrow();
    expect(() => requireEditable(shared, asBoris)).toThrow(/an admin may/);
    expect(() => requireEditable(mine, { ...asBoris, isAdmin: true })).toThrow();
  });

  it('asks for what its filter says', () => {
    expect(askedFilter({ list: 'all', status: 'New, Closed,', agent: '-' })).toMatchObject({
      ...{ statuses: ['New', 'Closed'], agent: null },
    });
    expect(askedFilter({ list: 'mine', agent: 'Olga@Agents.test' })).toMatchObject({
      statuses: [],
      agent: olga.address,
    });
  });
});
