import type { Method, Route } from '#contract/route.ts';
import type { AnyHandler, Handlers } from './route-handler.ts';

/** A route with what does it. */
export interface Served {
  readonly name: string;
  readonly route: Route;
  readonly handle: AnyHandler;
}

export interface Found extends Served {
  /** As they stand in the path. */
  readonly params: Readonly<Record<string, string>>;
}

/** Each route of a table with what does it. */
export function served<Table extends Readonly<Record<string, Route>>>(
  table: Table,
  handlers: Handlers<Table>,
): readonly Served[] {
  return Object.entries(table).map(([name, route]) => ({
    name,
    route,
    // What it is asked was made by the schemas of this very route: checked-request.ts.
    handle: handlers[name] as unknown as AnyHandler,
  }));
}

/** Finds the route of a request; words in a path come before placeholders: `/cases/bulk` before `/cases/{number}`. */
export class RouteTable {
  readonly #patterns: readonly { readonly served: Served; readonly pattern: RegExp }[];

  constructor(served: readonly Served[]) {
    const placeholders = ({ route }: Served) => route.path.split('{').length;
    this.#patterns = served
      .toSorted((one, other) => placeholders(one) - placeholders(other))
      .map((one) => ({ served: one, pattern: patternOf(one.route.path) }));
  }

  /** @returns the methods that there are when the path has others than the one that was asked for; none for no such path. */
  find(method: string, path: string): Found | { readonly allowed: readonly Method[] } {
    const matches = this.#patterns.flatMap(({ served, pattern }) => {
      const match = pattern.exec(path);
      return match ? [{ ...served, params: { ...match.groups } }] : [];
    });
    const found = matches.find(({ route }) => route.method === method);
    return found ?? { allowed: matches.map(({ route }) => route.method) };
  }
}

function patternOf(path: string): RegExp {
  const source = path.split(/\{(\w+)\}/).map((part, at) => (at % 2 === 0 ? RegExp.escape(part) : `(?<${part}>[^/]+)`));
  return new RegExp(`^${source.join('')}$`);
}
