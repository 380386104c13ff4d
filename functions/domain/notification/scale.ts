import type { Case } from '#domain/case/case.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { activeLevels, type SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { lastDayOf } from '#domain/links/download-link.ts';
import { ratingLink } from '#domain/links/rating-link.ts';
import type { SigningKeys } from '#domain/links/signing.ts';
import type { Language } from '#domain/words/language.ts';
import { wordsIn } from '#domain/words/words.ts';

/** What a mail says of the levels that its reader may choose (RATE-02): `{{ level.name }}`, `{{ scale.expiresAt | day }}`. */
export type Scale = Readonly<{
  levels: readonly {
    /** In the mail's language. */
    readonly name: string;
    readonly score: number;
    readonly symbol: string;
    readonly image: string;
    readonly link: string;
  }[];
  /** Leads to all levels and chooses none: stands first in a mail, where programs that open one link find it (RATE-04). */
  firstLink: string;
  /** A time of the links' last day that is that day or the one after in every time zone: they still work then. */
  expiresAt: string;
}>;

interface Signing {
  readonly keys: SigningKeys;
  readonly siteAddress: string;
  readonly sentAt: string;
}

/**
 * The scale of a mail: a customer's, of a case that was resolved once or that an agent asks about by hand (NOTE-11).
 * @returns undefined when the mail asks for no rating.
 */
export function scaleOf(
  { number, ratingRound: round, correspondence: { customer } }: Case,
  { language, template, by, to }: OutboundMessage,
  { keys, siteAddress, sentAt }: Signing,
  { levels, settings, templates }: Configuration,
): Scale | undefined {
  const isForCustomers = templates.some(({ name, audience }) => name === template && audience === 'customer');
  const offered = activeLevels(levels);
  // A copy asks nobody: the rating is the customer's.
  if (!isForCustomers || to.address !== customer?.address) return undefined;
  if ((round === 0 && by === undefined) || offered.length < 2) return undefined;
  const until = lastDayOf(sentAt, settings.ratingLinkDays);
  const linkTo = (level: string) => ratingLink(keys, siteAddress, { caseNumber: number, round, level, until });
  return {
    levels: shownLevels(offered, { language, otherwise: settings.defaultLanguage }, ({ name }) => linkTo(name)),
    firstLink: linkTo(''),
    expiresAt: `${until}T12:00:00.000Z`,
  };
}

/** Levels as templates name them. */
export function shownLevels(
  levels: readonly SatisfactionLevel[],
  { language, otherwise }: { readonly language: Language; readonly otherwise: Language },
  linkOf: (level: SatisfactionLevel, index: number) => string,
): Scale['levels'] {
  return levels.map((level, index) => {
    const { label, score, symbol, image } = level;
    return { name: wordsIn(label, language, otherwise), score, symbol, image, link: linkOf(level, index) };
  });
}
