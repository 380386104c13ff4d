import { phoneOf } from '#domain/case/people/dialled-phone.ts';

/**
 * The number of who calls as telephone systems write it: `"Ann" <+4930901820>`, `sip:+4930901820@pbx.example`, `030 901820`.
 * @returns '' for who hides it, or is called by a name.
 */
export function callerNumber(text: string, country: string): string {
  const inBrackets = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const bare = inBrackets.replace(/^\s*(sips?|tel):/i, '').replace(/[@;].*$/s, '');
  // In an address and in a form a plus that is not encoded (%2B) arrives as a blank.
  const plus = /^\s+[1-9]/.test(bare) ? phoneOf(`+${bare.trim()}`, country) : undefined;
  return plus ?? phoneOf(bare.trim(), country) ?? '';
}
