import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { RatingPage } from '#domain/rating/rating-page.ts';
import { type SampleView, samplePage } from '#domain/rating/sample-page.ts';
import type { Language } from '#domain/words/language.ts';

export interface AskedPage {
  readonly view: SampleView;
  readonly language: Language;
  /** Words of the language that are not saved yet, by the name of their phrase; others are as they are. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** A page of ratings as customers would see it, about a case that there is not (RATE-06, NOTE-07). */
export async function previewPage(
  { view, language, phrases: edited }: AskedPage,
  { configuration }: { readonly configuration: Pick<ConfigurationSource, 'loadAnew'> },
): Promise<RatingPage> {
  const configured: Configuration = await configuration.loadAnew();
  const phrases = configured.phrases.map((phrase) => {
    const text = edited[phrase.name];
    return text === undefined ? phrase : { ...phrase, text: { ...phrase.text, [language]: text } };
  });
  return samplePage(view, language, { ...configured, phrases });
}
