const NAME = '"ConsumedCapacity":';

/** What one call consumed, and the answer without it. */
export interface Capacity {
  readonly units: number;
  readonly body: string;
}

interface Consumed {
  CapacityUnits?: number;
}

function total(consumed: Consumed | Consumed[]): number {
  const entries = Array.isArray(consumed) ? consumed : [consumed];
  return entries.reduce((sum, entry) => sum + (entry.CapacityUnits ?? 0), 0);
}

/**
 * Takes the consumed capacity (asked for as TOTAL) out of an answer's text, without reading the items in it.
 * @param keep leaves it in the answer, for a caller that asked for it.
 */
export function takeCapacity(body: string, keep: boolean): Capacity {
  const at = body.indexOf(NAME);
  if (at < 0) return { units: 0, body };
  // An attribute of an item may have the same name: then read all of it.
  if (keep || body.includes(NAME, at + NAME.length)) {
    const { ConsumedCapacity, ...rest } = JSON.parse(body);
    return { units: total(ConsumedCapacity ?? []), body: keep ? body : JSON.stringify(rest) };
  }
  const start = at + NAME.length;
  const end = body.indexOf(body[start] === '[' ? ']' : '}', start) + 1;
  const units = total(JSON.parse(body.slice(start, end)));
  const before = body.slice(0, at);
  const after = body.slice(end);
  return { units, body: before.endsWith(',') ? before.slice(0, -1) + after : before + after.replace(/^,/, '') };
}
