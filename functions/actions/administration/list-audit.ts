import type { AuditPlace, ConfigurePorts } from '#actions/configuration/ports.ts';
import type { AuditEntry } from '#domain/configuration/rows/audit-entry.ts';

/** Which changes somebody asks for; all when nothing is said. */
export interface AuditFilter {
  readonly lookup?: string | undefined;
  /** Of the row; with `lookup`. */
  readonly name?: string | undefined;
  readonly who?: string | undefined;
  /** From this moment on. */
  readonly from?: string | undefined;
  /** Before this moment. */
  readonly until?: string | undefined;
}

export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Where to go on; undefined at the end. A page may hold fewer than asked for, or none, and go on. */
  readonly next: AuditPlace | undefined;
}

const atOnce = 100;
/** So many entries are looked at for one page. */
const mostLooked = 1000;

/** Changes of the configuration, newest first: who, when, what, before, after (CONS-05). @param before a place in the list */
export function listAudit(
  { limit, before }: { readonly limit: number; readonly before?: AuditPlace | undefined },
  { store, now }: Pick<ConfigurePorts, 'store' | 'now'>,
): Promise<readonly AuditEntry[]> {
  return store.audit({ limit, before: before ?? lastPlace(now()) });
}

/** The changes that somebody asks for, newest first: of one row, of one person, of a time (CONS-05). */
export async function findAudit(
  asked: AuditFilter & { readonly limit: number; readonly after?: AuditPlace | undefined },
  { store, now }: Pick<ConfigurePorts, 'store' | 'now'>,
): Promise<AuditPage> {
  const { limit, after, from = '', until } = asked;
  let place = after ?? (until === undefined ? lastPlace(now()) : { at: until, id: '' });
  const found: AuditEntry[] = [];
  for (let looked = 0; looked < mostLooked; looked += atOnce) {
    const entries = await store.audit({ limit: atOnce, before: place });
    for (const entry of entries) {
      if (entry.at < from) return { entries: found, next: undefined };
      if (isWanted(entry, asked)) {
        if (found.length === limit) return { entries: found, next: placeOf(found.at(-1) ?? entry) };
        found.push(entry);
      }
    }
    const last = entries.at(-1);
    if (!last || entries.length < atOnce) return { entries: found, next: undefined };
    place = placeOf(last);
  }
  return { entries: found, next: place };
}

function isWanted(entry: AuditEntry, { lookup, name, who }: AuditFilter): boolean {
  return (
    (lookup === undefined || entry.lookup === lookup) &&
    (name === undefined || entry.name === name) &&
    (who === undefined || entry.who === who)
  );
}

function placeOf({ at, id }: AuditPlace): AuditPlace {
  return { at, id };
}

/** After all entries. A writer's clock may be ahead of ours. */
export function lastPlace(now: Date): AuditPlace {
  const anHour = 60 * 60_000;
  return { at: new Date(now.getTime() + anHour).toISOString(), id: '' };
}
