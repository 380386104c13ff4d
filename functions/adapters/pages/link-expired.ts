import { Liquid } from 'liquidjs';
import type { PageWords } from '#domain/configuration/languages/phrase.ts';
import page from '../../../templates/pages/link-expired.liquid';

const liquid = new Liquid({
  outputEscape: 'escape',
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
});
const parsed = liquid.parse(page);

/** For every link that gives nothing. */
export function linkExpired({ language, words }: PageWords): string {
  return String(liquid.renderSync(parsed, { language, words: { ...words } }));
}
