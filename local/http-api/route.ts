import type { JwtAuthorizer } from './jwt-authorizer.ts';

/** A route of the API and the function behind it. */
export interface Route {
  /** E.g. `GET /rate/{token}`, `ANY /api/{proxy+}` or `$default`. */
  readonly key: string;
  /** Logical id. */
  readonly functionId: string;
  /** How long API Gateway waits for the function, in milliseconds. */
  readonly timeoutMs: number;
  /** Who may call; undefined is everybody. */
  readonly authorizer?: JwtAuthorizer | undefined;
}

export interface RouteMatch {
  readonly route: Route;
  /** Decoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
}

interface Candidate extends RouteMatch {
  /** Compared as text: one digit per segment (fixed, variable, greedy), one for the method. The smallest wins. */
  readonly rank: string;
}

const VARIABLE = /^\{([^{}+]+)(\+?)\}$/;

function matchPath(template: string, path: string): Omit<Candidate, 'route'> | undefined {
  const given = path.split('/');
  const wanted = template.split('/');
  const pathParameters: Record<string, string> = {};
  let rank = '';
  for (const [index, segment] of wanted.entries()) {
    const [, name, greedy] = VARIABLE.exec(segment) ?? [];
    const value = greedy === '+' ? given.slice(index).join('/') : given[index];
    if (value === undefined || (name === undefined ? value !== segment : value === '')) return undefined;
    if (name !== undefined) pathParameters[name] = value;
    rank += name === undefined ? '0' : greedy === '+' ? '2' : '1';
    if (greedy === '+') return { pathParameters, rank };
  }
  return given.length === wanted.length ? { pathParameters, rank } : undefined;
}

function matchOne(route: Route, method: string, path: string): Candidate | undefined {
  if (route.key === '$default') return { route, pathParameters: {}, rank: '9' };
  const [routeMethod = '', template = ''] = route.key.split(' ');
  if (routeMethod !== 'ANY' && routeMethod !== method) return undefined;
  const match = matchPath(template, path);
  return match && { ...match, route, rank: match.rank + (routeMethod === 'ANY' ? '1' : '0') };
}

/**
 * The route that API Gateway takes: the most exact path, then the named method before ANY, then `$default`.
 * @param path decoded, as API Gateway matches it: an encoded slash parts segments too.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const candidates = routes.flatMap((route) => matchOne(route, method, path) ?? []);
  return candidates.toSorted((one, other) => (one.rank < other.rank ? -1 : 1))[0];
}
