import { asAnswer, type Classification } from '#domain/mail/automatic-mail.ts';
import type { Match } from './matching.ts';

const chain: ReadonlySet<string> = new Set(['in-reply-to', 'references', 'anchor']);

/**
 * What a mail is, now that its case is known: what answers ours by its chain and comes from somebody who takes part is
 * theirs, when nothing but a field that people's programs add, too, calls it a newsletter (MAIL-15).
 */
export function classificationInCase(
  { found, attempts }: Match,
  classification: Classification,
  address: string | undefined,
): Classification {
  const isAnswer = found !== undefined && chain.has(attempts.at(-1)?.rule ?? '');
  const participates = address !== undefined && found?.participants.includes(address) === true;
  return isAnswer && participates ? asAnswer(classification) : classification;
}
