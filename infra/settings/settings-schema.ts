import * as z from 'zod';
import { columns } from './columns.ts';

/** Where the file that editors read stands, from the project's folder; `$schema` of a settings file names it. */
export const schemaPath = 'infra/settings/postcase.config.schema.json';

/** What editors need to complete and check a settings file: the same schema that deploying reads, as JSON Schema. */
export function settingsSchema(): string {
  const file = z.strictObject({ $schema: z.string().optional(), ...columns });
  const schema = {
    title: 'Settings of an install of Postcase',
    ...z.toJSONSchema(file, { io: 'input' }),
    // Read by editors of Microsoft's family.
    allowComments: true,
    allowTrailingCommas: true,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
