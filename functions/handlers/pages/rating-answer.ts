import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ratingHtml } from '#adapters/pages/rating-html.ts';
import type { RatingPage } from '#domain/rating/rating-page.ts';
import { acceptedLanguage } from '#domain/words/accepted-language.ts';
import { imagesOf, page } from './page.ts';

/** The answer that shows a page. @param accepted what the browser says of languages, for who follows a link that tells nothing. */
export function ratingAnswer(shown: RatingPage, accepted: string | undefined): APIGatewayProxyStructuredResultV2 {
  if (shown.kind === 'gone') {
    const languages = shown.offers.map(({ language }) => language);
    return page(404, ratingHtml(shown, acceptedLanguage(accepted, languages)), imagesOf(shown.offers[0].brand));
  }
  const html = ratingHtml(shown, shown.language);
  if (shown.kind === 'newer') return page(410, html, imagesOf(shown.brand));
  const { levels, thankYouImage, standing, fault } = shown;
  const images = [shown.brand.logo, ...levels.map(({ image }) => image), standing === 'thanks' ? thankYouImage : ''];
  return page(fault ? 400 : 200, html, { images: images.filter((image) => image !== ''), isForm: true });
}
