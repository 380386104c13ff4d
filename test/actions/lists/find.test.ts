import { describe, expect, it } from 'vitest';
import { find } from '#actions/lists/find.ts';
import type { Case } from '#domain/case/case.ts';
import type { Customer } from '#domain/case/customer.ts';
import { customerWords } from '#domain/case/people/customer-words.ts';
import { MemoryPeopleIndex } from '../../support/memory/people-index.ts';
import { closed, listsOf, minute } from './listed-cases.ts';

const ann = { id: 'ann', address: 'ann@client.test', name: 'Ann Berger', accountId: 'acme' };
const bob = { id: 'bob', address: 'bob@client.test', name: 'Bob Fischer', accountId: 'acme' };
const anna = { id: 'anna', address: 'kadry@zavod.test', name: 'Анна Берёзкина', accountId: 'zavod' };

function searching(cases: readonly Partial<Case>[], people: readonly Customer[] = [ann, bob, anna]) {
  const { postcase, ports, table } = listsOf(cases);
  for (const one of people) {
    table.customers.put(one.id, one);
    for (const word of customerWords(one)) table.words.put(`${word}#${one.id}`, { word, customerId: one.id });
  }
  table.accounts.put('acme', { id: 'acme', domain: 'client.test', name: 'Acme' });
  const all = { ...ports, cases: postcase.working.cases, peopleIndex: new MemoryPeopleIndex(table) };
  return async (text: string) => {
    const found = await find(text, all);
    return { numbers: found.cases.map(({ number }) => number), people: found.customers.map(({ id }) => id), found };
  };
}

describe('CASE-15 search finds', () => {
  it('customers by name, address and company, as one types, with their cases: work first, the newest word first', async () => {
    const seek = searching([
      { customerId: 'ann', ...closed, lastMessageAt: minute(90) },
      { customerId: 'ann', lastMessageAt: minute(20) },
      { customerId: 'bob', lastMessageAt: minute(30) },
      { customerId: 'ann', lastMessageAt: minute(40) },
      { customerId: 'anna' },
    ]);
    expect(await seek('ann')).toMatchObject({ numbers: [4, 2, 1], people: ['ann'] });
    expect(await seek('Berger, A')).toMatchObject({ numbers: [4, 2, 1] });
    expect(await seek('fisch bob')).toMatchObject({ numbers: [3], people: ['bob'] });
    expect(await seek('fisch ann')).toMatchObject({ numbers: [], people: [] });
    expect(await seek('BOB@client')).toMatchObject({ people: ['bob'] });
    expect(await seek('client.t')).toMatchObject({ numbers: [4, 3, 2, 1], people: ['ann', 'bob'] });
    expect(await seek('березк')).toMatchObject({ numbers: [5], people: ['anna'] });
    expect((await seek('bob')).found.customers).toEqual([
      { id: 'bob', address: 'bob@client.test', name: 'Bob Fischer', account: 'Acme', phones: [] },
    ]);
  });

  it('a case by its number first, and instead of one that was merged the one that goes on', async () => {
    const seek = searching([{ customerId: 'ann' }, { ...closed, mergedInto: 3 }, { customerId: 'bob' }]);
    expect(await seek('#1')).toMatchObject({ numbers: [1], people: [] });
    expect(await seek('SR-00000002')).toMatchObject({ numbers: [3] });
    expect(await seek('Re: x [SR-2] [SR-3] [SR-1]')).toMatchObject({ numbers: [3, 1] });
    expect(await seek('77')).toMatchObject({ numbers: [], people: [] });
    expect(await seek('ann')).toMatchObject({ numbers: [1] });
  });

  it('by a number both the case and who is called so', async () => {
    const agency = { id: 'agency', address: '12monkeys@client.test', name: '', accountId: undefined };
    const cases = Array.from({ length: 12 }, (_, index) => ({ customerId: index === 4 ? 'agency' : 'ann' }));
    expect(await searching(cases, [ann, agency])('12')).toMatchObject({ numbers: [12, 5], people: ['agency'] });
  });

  it('so much as one can look at, however much there is', async () => {
    const people = Array.from({ length: 40 }, (_, index) => ({
      ...ann,
      id: `p${index}`,
      address: `ann${index}@x.test`,
    }));
    const cases = Array.from({ length: 60 }, (_, index) => ({ customerId: `p${index % 5}` }));
    const { numbers, people: found } = await searching(cases, people)('ann');
    expect(found).toHaveLength(10);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    expect(numbers.length).toBeLessThanOrEqual(30);
  });
});
