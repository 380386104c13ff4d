import { useLocation, useSearch } from 'wouter';
import type { FoundNarrowed } from '../../live/found.ts';

/** What is sought, as it stands in the address: it can be kept, sent and gone back to. */
export interface SearchAddress {
  readonly q: string;
  readonly status?: string | undefined;
  readonly agent?: string | undefined;
  readonly group?: string | undefined;
  readonly service?: string | undefined;
  readonly state?: string | undefined;
  /** Of the last so many days. */
  readonly days?: string | undefined;
}

const columns = ['status', 'agent', 'group', 'service'] as const;
const states = ['open', 'done'] as const;
export const periods = ['7', '30', '365'] as const;

export function useSearchAddress() {
  const query = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const given = (name: string) => query.get(name) ?? undefined;
  const address: SearchAddress = {
    q: given('q') ?? '',
    ...Object.fromEntries(columns.map((name) => [name, given(name)])),
    state: states.find((state) => state === given('state')),
    days: periods.find((days) => days === given('days')),
  };
  const change = (changed: Partial<SearchAddress>) =>
    navigate(searchPath({ ...address, ...changed }), { replace: true });
  return { address, path: searchPath(address), change };
}

/** @param today ISO time. */
export function narrowedBy({ q: _, state, days, ...named }: SearchAddress, today: string): FoundNarrowed {
  const day = 24 * 60 * 60_000;
  const from = days && new Date(Date.parse(today) - Number(days) * day).toISOString().slice(0, 10);
  const given = Object.entries({ ...named, state, from }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given) as FoundNarrowed;
}

function searchPath(address: SearchAddress): string {
  const given = Object.entries(address).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? '/search' : `/search?${new URLSearchParams(given)}`;
}
