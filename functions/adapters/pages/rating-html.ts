import { Liquid } from 'liquidjs';
import type { PageWords } from '#domain/configuration/languages/phrase.ts';
import { longestComment } from '#domain/rating/rating-decision.ts';
import type { QuestionPage, RatingPage } from '#domain/rating/rating-page.ts';
import type { Language } from '#domain/words/language.ts';
import layout from '../../../templates/pages/layout.liquid';
import notice from '../../../templates/pages/notice.liquid';
import ofLevel from '../../../templates/pages/of-level.liquid';
import question from '../../../templates/pages/rating.liquid';
import form from '../../../templates/pages/rating-form.liquid';
import thankYou from '../../../templates/pages/thank-you.liquid';

/** Owners edit the words of pages alone; what a page shows is escaped. */
const liquid = new Liquid({
  outputEscape: 'escape',
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
  templates: { layout, 'rating-form': form, 'thank-you': thankYou, 'of-level': ofLevel },
});

const pages = { question: liquid.parse(question), notice: liquid.parse(notice) };

/** The page in the case's language. @param otherwise for the page that tells of no case. */
export function ratingHtml(page: RatingPage, otherwise: Language): string {
  if (page.kind === 'question') return html('question', page, questionData(page));
  if (page.kind === 'newer') {
    const { 'newer-title': title, newer: first, 'newer-answer': second } = page.words;
    return html('notice', page, { title, first, second });
  }
  const said = page.offers.find(({ language }) => language === otherwise) ?? page.offers[0];
  const { 'gone-title': title, gone: first, 'gone-answer': second } = said.words;
  return html('notice', said, { title, first, second });
}

function html(name: keyof typeof pages, { language, words, brand }: PageWords, data: Record<string, unknown>): string {
  return String(
    liquid.renderSync(pages[name], { ...data, words: { ...words }, brand: { ...brand }, language }),
  ).trimStart();
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
