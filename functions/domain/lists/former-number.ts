import type { Case } from '#domain/case/case.ts';

/** A case's number in another system, as people there know it: `Zammad #31045`; undefined for one that has none. */
export function formerNumber({ imported }: Pick<Case, 'imported'>): string | undefined {
  const { from, number } = imported ?? {};
  if (number === undefined) return undefined;
  return from === 'zammad' ? `Zammad #${number}` : `#${number}`;
}
