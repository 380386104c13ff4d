import { phoneOf } from '#domain/case/people/dialled-phone.ts';

/**
 * The number of who calls as telephone systems write it: `"Ann" <+4930901820>`, `sip:+4930901820@pbx.example`, `030 901820`.
 * @returns '' for who hides it, or is called by a name.
 */
export function callerNumber(text: string, country: string): string {
  const inBrackets = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const bare = inBrackets
    .trim()
    .replace(/^(sips?|tel):/i, '')
    .replace(/[@;].*$/s, '');
  return phoneOf(bare, country) ?? '';
}
