import { queryOptions } from '@tanstack/react-query';
import { type Answer, ask } from '../../api.ts';

export type Described = Answer<'listLookups'>;
export type LookupRow = Described['lookups'][number];
export type SettingRow = Described['settings'][number];
export type LookupName = LookupRow['name'];
export type Column = LookupRow['columns'][number];
export type Takes = Column['takes'];
export type Row = Answer<'showRow'>;
export type Columns = Row['columns'];
export type Checked = Answer<'checkRow'>;
export type AuditEntry = Answer<'listAudit'>['entries'][number];
export type AuditPlace = NonNullable<Answer<'putRow'>['change']>;

/** Begins the keys of all that changes with a row. */
export const setupKey = 'setup';

export const lookupsQuery = queryOptions({
  queryKey: ['lookups'],
  queryFn: ({ signal }) => ask('listLookups', {}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const rowsQuery = (lookup: LookupName) =>
  queryOptions({
    queryKey: [setupKey, 'rows', lookup],
    queryFn: ({ signal }) => ask('listRows', { params: { lookup } }, { signal }),
  });

export const rowQuery = (lookup: LookupName, name: string) =>
  queryOptions({
    queryKey: [setupKey, 'row', lookup, name],
    queryFn: ({ signal }) => ask('showRow', { params: { lookup }, query: { name } }, { signal }),
  });

export const historyQuery = (lookup: LookupName, name: string) =>
  queryOptions({
    queryKey: [setupKey, 'history', lookup, name],
    queryFn: ({ signal }) => ask('listAudit', { query: { lookup, name, limit: 20 } }, { signal }),
  });
