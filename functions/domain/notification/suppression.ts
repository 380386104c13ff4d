const complained = 'complained: ';

/** Why automatic mail to an address was stopped. */
export type SuppressionCause = 'fails' | 'complained';

/** What is remembered when its owner complained. */
export function reasonOfComplaint(type: string): string {
  return `${complained}${type}`;
}

/** Since when and why an address gets no automatic mail. */
export interface Suppression {
  readonly at: string;
  readonly cause: SuppressionCause;
}

/** Whether automatic mail to an address is stopped (MAIL-16): one that works again is another matter than one whose owner wants none. */
export function suppressionOf({
  suppressedAt: at,
  suppressedFor = '',
}: {
  readonly suppressedAt?: string | undefined;
  readonly suppressedFor?: string | undefined;
}): Suppression | undefined {
  if (at === undefined) return undefined;
  return { at, cause: suppressedFor.startsWith(complained) ? 'complained' : 'fails' };
}
