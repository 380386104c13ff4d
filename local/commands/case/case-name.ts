import { printCaseNumber } from '#domain/case/case-number.ts';

/** Of the stack that `npm start` synthesizes. */
export const localMask = 'SR-{0}';

/** How people name a case: `SR-00000010` where its mask is known, else `case 10`. */
export function caseName(number: number, mask: string | undefined): string {
  return mask === undefined ? `case ${number}` : printCaseNumber(mask, number);
}
