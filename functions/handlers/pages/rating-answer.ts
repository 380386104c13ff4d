import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ratingHtml } from '#adapters/pages/rating-html.ts';
import type { RatingPage } from '#domain/rating/rating-page.ts';
import type { Language } from '#domain/words/language.ts';
import { page } from './page.ts';

/** The answer that shows a page. @param otherwise for who follows a link that tells nothing. */
export function ratingAnswer(shown: RatingPage, otherwise: Language): APIGatewayProxyStructuredResultV2 {
  const html = ratingHtml(shown, otherwise);
  if (shown.kind === 'gone') return page(404, html);
  if (shown.kind === 'newer') return page(410, html);
  const { levels, thankYouImage, standing, fault } = shown;
  const images = [...levels.map(({ image }) => image), standing === 'thanks' ? thankYouImage : ''];
  return page(fault ? 400 : 200, html, { images: images.filter((image) => image !== ''), isForm: true });
}
