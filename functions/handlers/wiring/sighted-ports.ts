import { caseGoingOn } from '#actions/case/case-going-on.ts';
import type { ChangeNews, Presence } from '#domain/case/presence.ts';
import { seenRows, toldRows } from '#domain/lists/seen-figures.ts';
import { maySee, type Sight } from '#domain/lists/sight.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Served } from '../api/route-table.ts';
import type { ApiPorts } from './api-ports.ts';

/** So many pages of comments are looked through for one of those that somebody may see. */
const mostPages = 5;

/** The same ports for who does not see all (CONS-01): cases of others are not there, wherever they are read from. */
export function sightedPorts(ports: ApiPorts, sight: Sight): ApiPorts {
  const { lists, cases, feed, presences, followings, figures, caseFigures } = ports;
  const seen = async (numbers: readonly number[]) => {
    const found = numbers.length === 0 ? [] : await lists.cases([...new Set(numbers)]);
    return new Set(found.filter((one) => maySee(one, sight)).map(({ number }) => number));
  };
  const seenOf = async <About extends { readonly caseNumber: number }>(all: readonly About[]) => {
    const numbers = await seen(all.map(({ caseNumber }) => caseNumber));
    return all.filter(({ caseNumber }) => numbers.has(caseNumber));
  };
  return {
    ...ports,
    lists: overlaid(lists, {
      ofStatuses: async (statuses) => (await lists.ofStatuses(statuses)).filter((one) => maySee(one, sight)),
      sees: (one) => maySee(one, sight),
      cases: async (numbers) => (await lists.cases(numbers)).filter((one) => maySee(one, sight)),
    }),
    cases: overlaid(cases, {
      load: async (number) => {
        const found = await cases.load(number);
        return found && maySee(found, sight) ? found : undefined;
      },
    }),
    feed: overlaid(feed, {
      since: async (...asked) => {
        const { news, isCut } = await feed.since(...asked);
        return { news: await seenOf<ChangeNews>(news), isCut };
      },
    }),
    presences: overlaid(presences, { all: async (now) => seenOf<Presence>(await presences.all(now)) }),
    followings: overlaid(followings, { of: async (who) => seenOf(await followings.of(who)) }),
    caseFigures: overlaid(caseFigures, {
      caseFigures: async (...asked) =>
        (await caseFigures.caseFigures(...asked)).filter(({ belonging }) => maySee(belonging, sight)),
    }),
    figures: overlaid(figures, {
      rows: async (generation, dimension, period) => {
        const seen = seenRows(dimension, sight);
        if (!seen) throw new Refusal('not-yours', `Ratings by ${dimension} are told to who sees all cases`);
        return toldRows(await figures.rows(generation, seen.dimension, period), seen);
      },
      comments: async (generation, period, asked) => {
        const found: Awaited<ReturnType<typeof figures.comments>>[number][] = [];
        let { before } = asked;
        for (let pages = 0; pages < mostPages && found.length < asked.limit; pages++) {
          const page = await figures.comments(generation, period, { ...asked, before });
          found.push(...(await seenOf(page)));
          before = page.at(-1);
          if (page.length < asked.limit) break;
        }
        return found.slice(0, asked.limit);
      },
    }),
  };
}

/** Routes about one case, for who does not see all: of one that is not theirs they are told what is told of none. */
export function sightedRoute(served: Served, { cases }: Pick<ApiPorts, 'cases'>, sight: Sight): Served {
  if (!served.route.path.includes('/cases/{number}')) return served;
  return {
    ...served,
    handle: async (asked) => {
      const { number } = asked.params as { readonly number: number };
      const found = await cases.load(number);
      // Who is shown a merged case sees the one that goes on (CASE-14).
      const shown = found && (await caseGoingOn(found, (other) => cases.load(other))).case;
      if (!shown || !maySee(shown, sight)) throw new Refusal('case-unknown', `There is no case ${number}`);
      return served.handle(asked);
    },
  };
}

/** A port of which some methods are others. */
function overlaid<Port extends object>(port: Port, over: Partial<Port>): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const own: unknown = Reflect.get(over, name) ?? Reflect.get(target, name);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
