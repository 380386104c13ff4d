import type { Fault } from './fault.ts';

/** People cannot tell names apart that differ by upper and lower case alone. */
export function namesTwice(
  lookup:
    | 'status'
    | 'category'
    | 'case-type'
    | 'group'
    | 'service'
    | 'customer-category'
    | 'schedule'
    | 'service-level',
  rows: readonly { readonly name: string }[],
): readonly Fault[] {
  return rows.flatMap(({ name }, index) => {
    const like = rows.slice(0, index).find((other) => other.name.toLowerCase() === name.toLowerCase());
    if (!like) return [];
    return [{ lookup, name, column: 'name', message: `differs from "${like.name}" by upper and lower case alone` }];
  });
}
