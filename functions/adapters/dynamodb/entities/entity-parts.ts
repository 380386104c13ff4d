/** A key such as `message#2026-11-20#id`. Letters keep their case: Message-ID hashes tell upper from lower. */
export const key = <const Composite extends string>(
  field: 'pk' | 'sk',
  name: string,
  composite: readonly Composite[],
) =>
  ({ field, composite, template: [name, ...composite.map((one) => `\${${one}}`)].join('#'), casing: 'none' }) as const;

export const model = (entity: string) => ({ entity, version: '1', service: 'postcase' });
export const text = { type: 'string' } as const;
export const needed = { type: 'string', required: true } as const;
/** What readers of the item are not given. */
export const unseen = { type: 'string', hidden: true } as const;
