import { printCaseNumber } from '#domain/case/case-number.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type PageWords, pageWords } from '#domain/configuration/languages/phrase.ts';
import { activeLevels } from '#domain/configuration/satisfaction-level.ts';
import type { Language } from '#domain/words/language.ts';
import { type RatingPage, type Standing, shownLevels } from './rating-page.ts';

/** What a customer may come upon who follows the link of a rating. wrong: what they sent cannot be taken */
export const sampleViews = [
  ...(['to-choose', 'to-confirm', 'noted', 'recorded', 'thanks'] as const),
  ...(['wrong', 'newer', 'gone'] as const),
] as const;

export type SampleView = (typeof sampleViews)[number];

const sampleNumber = 42;

/** A page as customers would see it, about a case that there is not: with the levels, the words and the looks of the install (RATE-06). */
export function samplePage(view: SampleView, language: Language, configuration: Configuration): RatingPage {
  const { settings, mailboxes } = configuration;
  const said = pageWords(language, spoken(language, configuration));
  if (view === 'newer') return { kind: 'newer', ...said };
  if (view === 'gone') return { kind: 'gone', offers: [said] };
  return {
    kind: 'question',
    ...said,
    caseNumber: printCaseNumber(settings.caseNumberMask, sampleNumber),
    sender: settings.companyName || (mailboxes[0]?.displayName ?? ''),
    ...answered(view, said, configuration),
    comment: '',
    keepsComment: false,
    thankYouImage: settings.thankYouImageUrl,
  };
}

function answered(view: Exclude<SampleView, 'newer' | 'gone'>, { language }: PageWords, configuration: Configuration) {
  const levels = shownLevels(language, configuration);
  const best = activeLevels(configuration.levels).toSorted((one, other) => other.score - one.score)[0]?.name;
  const isWrong = view === 'wrong';
  const standing: Standing = isWrong ? 'to-choose' : view;
  const isRecorded = view === 'recorded' || view === 'thanks';
  return {
    ...{ levels, standing },
    chosen: standing === 'to-choose' ? undefined : best,
    recorded: isRecorded ? best : undefined,
    fault: isWrong ? ('comment-long' as const) : undefined,
  };
}

/** As if the language was switched on: its words are looked at before that. */
function spoken(language: Language, configuration: Configuration): Configuration {
  const languages = configuration.languages.map((one) => (one.code === language ? { ...one, active: true } : one));
  return { ...configuration, languages };
}
