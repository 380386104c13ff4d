import * as z from 'zod';
import { publishedEvent } from '#domain/webhook/published-event.ts';

/** JSON Schema of what stands in `detail` of each event on the bus, as docs/events/case-event.schema.json has it. */
export function eventSchemaText(): string {
  const schema = z.toJSONSchema(publishedEvent, { target: 'draft-2020-12' });
  const title = 'An event of a case, published by Postcase';
  return `${JSON.stringify({ $id: 'postcase/case-event/1', title, ...schema }, null, 2)}\n`;
}
