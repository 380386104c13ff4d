import * as z from 'zod';

export interface NamedSchemas {
  /** Schemas that stand in the document once, under a name. */
  readonly [name: string]: z.ZodType;
}

/** A schema of JSON (draft 2020-12, which OpenAPI 3.1 takes). */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * Writes zod schemas as OpenAPI has them, and collects those that have a name.
 * @param direction input: what callers may send · output: what they get.
 */
export function schemaWriter(named: NamedSchemas, direction: 'input' | 'output') {
  const names = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) names.add(schema, { id });
  const components: Record<string, JsonSchema> = {};
  return {
    components,
    schemaOf(schema: z.ZodType): JsonSchema {
      const written = z.toJSONSchema(schema, { io: direction, metadata: names, override: plainer });
      const { $schema: _, $defs = {}, ...own } = reached(written);
      Object.assign(components, Object.fromEntries(Object.entries($defs).map(([id, one]) => [id, withoutId(one)])));
      const id = names.get(schema)?.id;
      if (id === undefined) return own;
      components[id] = withoutId(own);
      return { $ref: `#/components/schemas/${id}` };
    },
  };
}

/** Zod tells the bounds of every whole number, and closes what it answers: later versions may tell more. */
function plainer({ jsonSchema }: { readonly jsonSchema: JsonSchema }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

/** In a document the named ones stand in one place. */
function reached(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/'));
}

function withoutId({ id: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
