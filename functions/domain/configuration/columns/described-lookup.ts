import * as z from 'zod';
import type { LookupName } from '#domain/configuration/lookups/lookup.ts';
import { lookupNamed } from '#domain/configuration/lookups/lookups.ts';
import { columnSchemas } from './column-schemas.ts';
import { columnsOfLookup } from './lookup-columns.ts';
import type { Column } from './takes.ts';

export interface DescribedColumn extends Column {
  readonly name: string;
  /** Whether a new row must have it. */
  readonly required: boolean;
  /** Whether null clears it. */
  readonly clearable: boolean;
  /** What stands in a new row that leaves it out; undefined for nothing. */
  readonly usual: unknown;
}

/** The columns of a lookup: the words for people, and of its schema what may be left out. */
export function describedColumns(name: LookupName): readonly DescribedColumn[] {
  const schemas = columnSchemas(lookupNamed(name).schema);
  return Object.entries(columnsOfLookup(name)).flatMap(([column, words]) => {
    const schema = schemas[column];
    if (!schema) return [];
    const left = z.safeParse(schema, undefined);
    const cleared = z.safeParse(schema, null);
    return [
      {
        name: column,
        ...words,
        required: !left.success,
        clearable: cleared.success && (cleared.data ?? undefined) === undefined,
        usual: left.success ? (left.data ?? undefined) : undefined,
      },
    ];
  });
}
