export const priorities = ['any', 'High', 'Medium', 'Low'] as const;
export const normNames = ['response', 'nextResponse', 'resolution'] as const;

export type Priority = (typeof priorities)[number];
export type NormName = (typeof normNames)[number];

/** Minutes of working time; what is missing is not promised. */
export type Norm = Readonly<Partial<Record<NormName, number>>>;
export type Norms = Readonly<Partial<Record<Priority, Norm>>>;

/** Norms from the column of a row. */
export function normsOf(value: unknown): Norms {
  const norms = priorities.flatMap((priority) => {
    const norm = partOf(value, priority);
    const promised = normNames.flatMap((name) => {
      const minutes = partOf(norm, name);
      return typeof minutes === 'number' ? [[name, minutes] as const] : [];
    });
    return promised.length === 0 ? [] : [[priority, Object.fromEntries(promised)] as const];
  });
  return Object.fromEntries(norms);
}

/** With another time, or none; a priority of which nothing is promised is as any. */
export function withNorm(norms: Norms, priority: Priority, name: NormName, minutes: number | undefined): Norms {
  const { [name]: _, ...rest } = norms[priority] ?? {};
  const { [priority]: __, ...others } = norms;
  const norm = minutes === undefined ? rest : { ...rest, [name]: minutes };
  return Object.keys(norm).length === 0 ? others : { ...others, [priority]: norm };
}

/** What is promised of one kind: for any priority first, then where it is otherwise. */
export function promisedOf(
  norms: Norms,
  name: NormName,
): readonly { readonly priority: Priority; readonly minutes: number }[] {
  return priorities.flatMap((priority) => {
    const minutes = norms[priority]?.[name];
    return minutes === undefined ? [] : [{ priority, minutes }];
  });
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
