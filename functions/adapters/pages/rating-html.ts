import { Liquid } from 'liquidjs';
import { longestComment } from '#domain/rating/rating-decision.ts';
import type { QuestionPage, RatingPage } from '#domain/rating/rating-page.ts';
import type { Language } from '#domain/words/language.ts';
import layout from '../../../templates/pages/layout.liquid';
import ofLevel from '../../../templates/pages/of-level.liquid';
import question from '../../../templates/pages/rating.liquid';
import form from '../../../templates/pages/rating-form.liquid';
import thankYou from '../../../templates/pages/thank-you.liquid';
import { noticeHtml } from './notice-html.ts';

/** Owners edit the words of pages alone; what a page shows is escaped. */
const liquid = new Liquid({
  outputEscape: 'escape',
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
  templates: { layout, 'rating-form': form, 'thank-you': thankYou, 'of-level': ofLevel },
});

const parsed = liquid.parse(question);

/** The page in the case's language. @param otherwise for the page that tells of no case. */
export function ratingHtml(page: RatingPage, otherwise: Language): string {
  if (page.kind === 'question') return questionHtml(page);
  if (page.kind === 'newer') {
    const { 'newer-title': title, newer: first, 'newer-answer': second } = page.words;
    return noticeHtml(page, { title, first, second });
  }
  const said = page.offers.find(({ language }) => language === otherwise) ?? page.offers[0];
  const { 'gone-title': title, gone: first, 'gone-answer': second } = said.words;
  return noticeHtml(said, { title, first, second });
}

function questionHtml(page: QuestionPage): string {
  const { language, words, brand } = page;
  const data = { ...questionData(page), words: { ...words }, brand: { ...brand }, language };
  return String(liquid.renderSync(parsed, data)).trimStart();
}

function questionData(page: QuestionPage): Record<string, unknown> {
  const { fault = '', chosen = '', recorded = '', language, levels } = page;
  const labelOf = (name: string) => levels.find((level) => level.name === name)?.label ?? name;
  return {
    page: { ...page, fault, chosen },
    chosen: labelOf(chosen),
    recorded: labelOf(recorded),
    longestComment,
    mostCharacters: longestComment.toLocaleString(language),
    levelIsWrong: fault === 'level-missing' || fault === 'level-unknown',
    commentIsWrong: fault === 'comment-long' || fault === 'not-whole',
  };
}
