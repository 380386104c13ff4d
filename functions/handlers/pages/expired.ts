import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { linkExpired } from '#adapters/pages/link-expired.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { offeredWords } from '#domain/configuration/languages/phrase.ts';
import { acceptedLanguage } from '#domain/words/accepted-language.ts';
import { imagesOf, page } from './page.ts';

/** The answer to a link that gives nothing, in the language that the browser likes best of those that are switched on. */
export function expired(accepted: string | undefined, configuration: Configuration): APIGatewayProxyStructuredResultV2 {
  const offers = offeredWords(configuration);
  const liked = acceptedLanguage(
    accepted,
    offers.map(({ language }) => language),
  );
  const said = offers.find(({ language }) => language === liked) ?? offers[0];
  return page(404, linkExpired(said), imagesOf(said.brand));
}
