import type { Pace } from '#domain/access/pace.ts';
import { sightOf } from '#domain/lists/sight.ts';
import type { Api } from '../api/answer-request.ts';
import { claimsOf, signedIn } from '../api/caller.ts';
import { machineCaller } from '../api/machine.ts';
import { RouteTable, type Served } from '../api/route-table.ts';
import type { ApiPorts } from './api-ports.ts';
import { dailyRoutes } from './routes/daily-routes.ts';
import { sightedPorts, sightedRoute } from './sighted-ports.ts';

/** The API, for each caller with what they may see. */
export function api(ports: ApiPorts): Api {
  const machines = { ...ports, paces: new Map<string, Pace>() };
  const ofAll = routesFor(ports, ports);
  return {
    find: async (method, path, caller) => {
      const sight = sightOf(caller, (await ports.configuration.load()).settings);
      if (!sight) return ofAll(method, path);
      return routesFor(sightedPorts(ports, sight), ports, (one) => sightedRoute(one, ports, sight))(method, path);
    },
    caller: async (event) => {
      const claims = claimsOf(event);
      return claims ? signedIn(claims, await ports.configuration.load()) : machineCaller(event, machines);
    },
    answers: ports.answers,
    now: ports.now,
  };
}

/** Finds a route among the daily ones; the others are loaded when one is asked for that is none of them. */
function routesFor(ports: ApiPorts, whole: ApiPorts, as: (one: Served) => Served = (one) => one) {
  const daily = dailyRoutes(ports).map(as);
  const table = new RouteTable(daily);
  let all: Promise<RouteTable> | undefined;
  const load = async () => {
    const { otherRoutes } = await import('./routes/other-routes.ts');
    return new RouteTable([...daily, ...otherRoutes(ports, whole).map(as)]);
  };
  return async (method: string, path: string) => {
    const found = table.find(method, path);
    if ('route' in found) return found;
    all ??= load();
    return (await all).find(method, path);
  };
}
