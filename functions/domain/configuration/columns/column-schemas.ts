import * as z from 'zod';

/** Schemas of the columns that a row may have. */
export function columnSchemas(schema: z.core.$ZodType): Readonly<Record<string, z.core.$ZodType>> {
  if (schema instanceof z.ZodPipe) return columnSchemas(schema.in);
  return schema instanceof z.ZodObject ? schema.shape : {};
}
