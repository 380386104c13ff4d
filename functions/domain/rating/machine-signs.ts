import type { MachineSign } from '#domain/case/machine-sign.ts';
import type { RatingClicks, RatingFacts } from '#domain/case/rating.ts';
import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import type { Words } from '#domain/words/words.ts';

/** A mail is delivered, noticed, opened and read before a person clicks in it: nobody is that fast. */
const soonestPersonMilliseconds = 10_000;
/** Programs at the receiver's door have opened links by then. A person may be as fast, now and then. */
const secondsAfterMilliseconds = 60_000;
/** A program that opens two links of a mail opens them together. */
const besideMilliseconds = 60_000;

export const signInWords: Readonly<Record<MachineSign, Words>> = {
  'first-link-opened': {
    en: 'the hidden first link of the mail was opened beside it',
    ru: 'рядом открыта и первая, скрытая ссылка письма',
  },
  'seconds-after-sending': {
    en: 'it was opened seconds after the mail was sent',
    ru: 'ссылка открыта через несколько секунд после отправки письма',
  },
};

/** Whether a link is opened sooner after the newest mail of its round than a person could (RATE-04). */
export function isTooSoon({ mail }: RatingFacts, now: Date): boolean {
  return sinceSending(mail?.newestMailAt, now) < soonestPersonMilliseconds;
}

/** What speaks for a machine when a link of a level is opened. */
export function signsOf({ mail }: RatingFacts, now: Date): readonly MachineSign[] {
  const signs: MachineSign[] = [];
  if (mail?.firstLinkAt !== undefined && isBeside(mail.firstLinkAt, now)) signs.push('first-link-opened');
  if (sinceSending(mail?.newestMailAt, now) < secondsAfterMilliseconds) signs.push('seconds-after-sending');
  return signs;
}

/** Whether two openings are one visit's. */
export function isBeside(openedAt: string, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(openedAt)) <= besideMilliseconds;
}

/**
 * Whether a click may be a rating without a confirmation: none when the first link was opened beside it, and a low one, which
 * opens cases and alarms agents, only if nothing at all speaks for a machine (RATE-04).
 */
export function isPersons({ signs = [] }: RatingClicks, { low }: Pick<SatisfactionLevel, 'low'>): boolean {
  return low ? signs.length === 0 : !signs.includes('first-link-opened');
}

function sinceSending(sentAt: string | undefined, now: Date): number {
  return sentAt === undefined ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(sentAt);
}
