import { z } from 'zod';

/** One entry of PutEvents, as the SDK writes it. */
export const putEntry = z.object({
  EventBusName: z.string().optional(),
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  Resources: z.array(z.string()).optional(),
  /** Epoch seconds. */
  Time: z.number().optional(),
});

export type PutEntry = z.infer<typeof putEntry>;

export const mostEntries = 10;
/** Of all entries together. */
export const mostBytes = 256 * 1024;
const timeBytes = 14;

/** Source: "Calculating PutEvents event entry size" in the User Guide of EventBridge. */
export function entryBytes({ Source = '', DetailType = '', Detail = '', Resources = [], Time }: PutEntry): number {
  const texts = [Source, DetailType, Detail, ...Resources];
  return (Time === undefined ? 0 : timeBytes) + texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Why EventBridge does not take an entry, though the call succeeds. */
export function faultOfEntry(
  entry: PutEntry,
): { readonly ErrorCode: string; readonly ErrorMessage: string } | undefined {
  for (const name of ['Source', 'DetailType', 'Detail'] as const)
    if (!entry[name])
      return {
        ErrorCode: 'InvalidArgument',
        ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
      };
  if (!isObject(entry.Detail ?? '')) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  return undefined;
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
