import type { Case } from '#domain/case/case.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { RatingFacts } from '#domain/case/rating.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type PageWords, pageWords } from '#domain/configuration/languages/phrase.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import { activeLevels, type SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { senderOf } from '#domain/notification/notification.ts';
import type { Language } from '#domain/words/language.ts';
import { wordsIn } from '#domain/words/words.ts';
import { isPersons } from './machine-signs.ts';
import type { RatingFault, RatingForm } from './rating-form.ts';

/** What somebody sees who follows the link of a rating. gone: it gives nothing · newer: another mail asks by now */
export type RatingPage =
  | { readonly kind: 'gone'; readonly offers: readonly [PageWords, ...PageWords[]] }
  | ({ readonly kind: 'newer' } & PageWords)
  | QuestionPage;

/** Tells of the case its number alone: a mail with the link may have been passed on. */
export interface QuestionPage extends PageWords {
  readonly kind: 'question';
  /** As customers read it. */
  readonly caseNumber: string;
  /** Who asks. */
  readonly sender: string;
  readonly levels: readonly (Pick<SatisfactionLevel, 'name' | 'symbol' | 'image'> & { readonly label: string })[];
  /** Name of a level. */
  readonly chosen: string | undefined;
  readonly standing: Standing;
  /** Name of the level that the round was rated with. */
  readonly recorded: string | undefined;
  readonly comment: string;
  /** A comment of today is there and not shown: it stays when none is written. */
  readonly keepsComment: boolean;
  readonly fault: RatingFault | undefined;
  /** Empty for the one that ships. */
  readonly thankYouImage: string;
}

/**
 * to-choose: the link names no level · noted: the click counts unless more come · to-confirm: only a confirmation counts ·
 * recorded: the round was rated so · thanks: it was confirmed just now
 */
export type Standing = 'to-choose' | 'noted' | 'to-confirm' | 'recorded' | 'thanks';

/** The level that the round was rated with, on this day or an earlier one. */
export function recordedLevel({ clicks, today, case: about }: RatingFacts): string | undefined {
  if (today?.round === about.ratingRound) return today.level;
  return clicks?.state === 'settled' || clicks?.state === 'confirmed' ? about.satisfaction?.level : undefined;
}

/** How much a level counts that somebody chose by a link, by what is known then. @param name empty for none */
export function standingOf(name: string, facts: RatingFacts, { levels }: Pick<Configuration, 'levels'>): Standing {
  if (name === '') return 'to-choose';
  if (recordedLevel(facts) === name) return 'recorded';
  const { clicks } = facts;
  const level = levels.find((one) => one.name === name);
  const isAlone = clicks?.state === 'open' && clicks.levels.every((one) => one === name);
  return isAlone && level && isPersons(clicks, level) ? 'noted' : 'to-confirm';
}

/** The levels that are offered, as somebody reads them. */
export function shownLevels(
  language: Language,
  { levels, settings }: Pick<Configuration, 'levels' | 'settings'>,
): QuestionPage['levels'] {
  return activeLevels(levels).map(({ name, symbol, image, label }) => ({
    ...{ name, symbol, image },
    label: wordsIn(label, language, settings.defaultLanguage),
  }));
}

interface Shown {
  readonly form: Pick<RatingForm, 'level' | 'comment' | 'keepsComment'>;
  readonly standing: Standing;
  readonly fault?: RatingFault | undefined;
}

export function questionPage(
  about: Case,
  recorded: string | undefined,
  { form, standing, fault }: Shown,
  configuration: Configuration,
): QuestionPage {
  const { settings, levels, mailboxes } = configuration;
  const offered = activeLevels(levels);
  const said = pageWords(about.language, configuration);
  return {
    kind: 'question',
    ...said,
    caseNumber: printCaseNumber(settings.caseNumberMask, about.number),
    sender: settings.companyName || mailboxNamed(senderOf(about, configuration), mailboxes).displayName,
    levels: shownLevels(said.language, configuration),
    chosen: offered.find(({ name }) => name === form.level)?.name,
    standing,
    recorded,
    comment: form.comment,
    keepsComment: form.keepsComment,
    fault,
    thankYouImage: settings.thankYouImageUrl,
  };
}
