import { expect, it } from 'vitest';
import { contract } from '#contract/contract.ts';
import { type Role, type Route, role } from '#contract/route.ts';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

const routes = Object.entries<Route>(contract);
/** Where placeholders stand, something of their kind. */
const pathOf = ({ path }: Route) =>
  path
    .replace('{number}', '1')
    .replace('{kind}', 'note')
    .replace(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000');
const ask = async (route: Route, as: Role | null) => {
  const client = new ApiClient(new MemoryPostcase());
  const { status, body } = await client.ask({ method: route.method, path: pathOf(route), role: as, body: {} });
  return { status, type: body !== undefined && typeof body === 'object' && body && 'type' in body ? body.type : '' };
};

it.each(routes)('CONS-01 CONS-07 %s answers nobody', async (_, route) => {
  expect(await ask(route, null)).toEqual({ status: 401, type: 'not-signed-in' });
});

it.each(
  routes.flatMap(([name, route]) => role.options.map((as) => [name, as, route] as const)),
)('CONS-01 CONS-07 %s to the role %s: only from the role on that it takes', async (_, as, route) => {
  const { type } = await ask(route, as);
  const may = role.options.indexOf(as) >= role.options.indexOf(route.role);
  expect(['no-such-route', 'no-such-method']).not.toContain(type);
  expect(type === 'role-too-small').toBe(!may);
});
