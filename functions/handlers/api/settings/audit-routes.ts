import { findAudit } from '#actions/administration/list-audit.ts';
import { undoChange } from '#actions/administration/undo-change.ts';
import type { AuditPlace } from '#actions/configuration/ports.ts';
import type { AuditEntryAnswer, auditRoutes } from '#contract/settings/audit.ts';
import { type AuditEntry, isOfRow } from '#domain/configuration/rows/audit-entry.ts';
import { rowDifferences } from '#domain/configuration/rows/row-differences.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Handlers } from '../route-handler.ts';
import { placeOf, type SettingsPorts } from './row-routes.ts';

export function auditHandlers(ports: SettingsPorts): Handlers<typeof auditRoutes> {
  return {
    listAudit: async ({ query: { cursor, ...asked } }) => {
      const after = cursor === undefined ? undefined : placeIn(cursor);
      const { entries, next } = await findAudit({ ...asked, after }, ports);
      return { body: { entries: entries.map(entryAnswer), next: next && `${next.at}~${next.id}` } };
    },
    undoChange: async ({ body, caller }) => {
      const change = await undoChange({ who: caller.who, place: body }, { ...ports, workshop: await ports.workshop() });
      return { body: { change: change && placeOf(change) } };
    },
  };
}

function entryAnswer({ before, after, ...entry }: AuditEntry): AuditEntryAnswer {
  return {
    ...entry,
    before: before && { ...before },
    after: after && { ...after },
    differences: [...rowDifferences(before, after)],
    undoable: isOfRow(entry),
  };
}

/** A cursor is the place of the last entry: `2026-11-20T10:00:00.000Z~000000007-00`. */
function placeIn(cursor: string): AuditPlace {
  const [, at, id] = /^(\d{4}-[\d:.TZ-]{6,36})~([\w-]{0,40})$/.exec(cursor) ?? [];
  if (at === undefined || id === undefined)
    throw new Refusal('cursor-wrong', 'The list cannot be continued from there: begin it anew.');
  return { at, id };
}
