import { beforeEach, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import type { ListCounts, View } from '#contract/case-list.ts';
import { agents, boris, olga } from '../../support/agents.ts';
import { ApiClient, type Request } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

let client: ApiClient;
beforeEach(async () => {
  const postcase = new MemoryPostcase();
  postcase.configuration.changed = { agents };
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  client = new ApiClient(postcase);
});
const id = '6f1d2c3b-4a5e-4f60-8a7b-9c0d1e2f3a4b';
const view = { name: 'Unassigned', shared: true, filter: { list: 'open', agent: '-' }, sort: 'waiting' };
const save = (body: object = view, more: Partial<Request> = {}) =>
  client.ask({ method: 'PUT', path: `/views/${id}`, body, ...more });
const names = async (address: string) => {
  const { body } = await client.ask({ path: '/views', address });
  return (body as { views: View[] }).views.map(({ name }) => name);
};

it('CONS-11 a shared view is everybody’s to see and counted, its maker’s and an admin’s to change', async () => {
  expect(await save()).toMatchObject({ status: 200, body: { ...view, id, owner: olga.address } });
  expect(await names(boris.address)).toEqual(['Unassigned']);
  const { views } = (await client.ask({ path: '/counts', address: boris.address })).body as ListCounts;
  expect(views).toEqual({ [id]: 1 });
  const other = { ...view, name: 'Free' };
  expect(await save(other, { address: boris.address })).toMatchObject({ status: 403, body: { type: 'not-yours' } });
  expect(await save(other, { address: boris.address, role: 'admin' })).toMatchObject({ body: { owner: olga.address } });
  const remove = (more: Partial<Request>) => client.ask({ method: 'DELETE', path: `/views/${id}`, ...more });
  expect((await remove({ address: boris.address })).status).toBe(403);
  expect((await remove({ address: boris.address, role: 'admin' })).status).toBe(204);
  expect((await remove({})).status).toBe(204);
  expect(await names(olga.address)).toEqual([]);
});

it('CONS-11 a view of one’s own is nobody else’s, until it is shared', async () => {
  await save({ ...view, shared: false });
  expect([await names(olga.address), await names(boris.address)]).toEqual([['Unassigned'], []]);
  await save();
  expect([await names(olga.address), await names(boris.address)]).toEqual([['Unassigned'], ['Unassigned']]);
});

it.each([
  ['an order that there is not', { ...view, sort: 'urgency' }, 400],
  ['a list that there is not', { ...view, filter: { list: 'everything' } }, 400],
  ['no name', { ...view, name: ' ' }, 400],
  ['a status that there is not', { ...view, filter: { list: 'open', status: 'New,Clozed' } }, 422],
])('CONS-11 a view with %s is refused', async (_, body, status) => {
  expect((await save(body)).status).toBe(status);
});
