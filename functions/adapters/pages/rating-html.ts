import { Liquid } from 'liquidjs';
import { longestComment } from '#domain/rating/rating-decision.ts';
import type { QuestionPage, RatingPage } from '#domain/rating/rating-page.ts';
import type { Language } from '#domain/words/language.ts';
import layout from '../../../templates/pages/layout.liquid';
import questionEn from '../../../templates/pages/rating.en.liquid';
import questionRu from '../../../templates/pages/rating.ru.liquid';
import form from '../../../templates/pages/rating-form.liquid';
import goneEn from '../../../templates/pages/rating-gone.en.liquid';
import goneRu from '../../../templates/pages/rating-gone.ru.liquid';
import newerEn from '../../../templates/pages/rating-newer.en.liquid';
import newerRu from '../../../templates/pages/rating-newer.ru.liquid';
import thankYou from '../../../templates/pages/thank-you.liquid';

/** Pages are ours alone: no owner edits them, and what they show is escaped. */
const liquid = new Liquid({
  outputEscape: 'escape',
  strictFilters: true,
  strictVariables: true,
  ownPropertyOnly: true,
  templates: { layout, 'rating-form': form, 'thank-you': thankYou },
});

const pages = {
  question: { en: liquid.parse(questionEn), ru: liquid.parse(questionRu) },
  gone: { en: liquid.parse(goneEn), ru: liquid.parse(goneRu) },
  newer: { en: liquid.parse(newerEn), ru: liquid.parse(newerRu) },
} as const satisfies Record<RatingPage['kind'], unknown>;

/** The page in the case's language. @param otherwise for the page that tells of no case. */
export function ratingHtml(page: RatingPage, otherwise: Language): string {
  const language = page.kind === 'gone' ? otherwise : page.language;
  const known = page.kind === 'question' ? questionData(page) : {};
  return String(liquid.renderSync(pages[page.kind][language], { ...known, language })).trimStart();
}

function questionData(page: QuestionPage): Record<string, unknown> {
  const { fault = '', chosen = '', recorded = '', language, levels } = page;
  const words = (name: string) => levels.find((level) => level.name === name)?.label[language] ?? name;
  return {
    page: { ...page, fault, chosen },
    chosen: words(chosen),
    recorded: words(recorded),
    longestComment,
    mostCharacters: longestComment.toLocaleString(language),
    levelIsWrong: fault === 'level-missing' || fault === 'level-unknown',
    commentIsWrong: fault === 'comment-long' || fault === 'not-whole',
  };
}
