import { Liquid } from 'liquidjs';
import type { PageWords } from '#domain/configuration/languages/phrase.ts';
import layout from '../../../templates/pages/layout.liquid';
import notice from '../../../templates/pages/notice.liquid';

const liquid = new Liquid({
  outputEscape: 'escape',
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
  templates: { layout },
});
const parsed = liquid.parse(notice);

/** A page that says something and asks nothing, with the owner's logo or name. */
export function noticeHtml(
  { language, brand }: Pick<PageWords, 'language' | 'brand'>,
  said: { readonly title: string; readonly first: string; readonly second: string },
): string {
  return String(liquid.renderSync(parsed, { ...said, brand: { ...brand }, language })).trimStart();
}
