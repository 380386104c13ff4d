import answeringHtml from '../../../templates/mail/answering.html.liquid';
import answeringText from '../../../templates/mail/answering.text.liquid';
import caseFactsHtml from '../../../templates/mail/case-facts.html.liquid';
import caseFactsText from '../../../templates/mail/case-facts.text.liquid';
import downloadsHtml from '../../../templates/mail/downloads.html.liquid';
import downloadsText from '../../../templates/mail/downloads.text.liquid';
import htmlLayout from '../../../templates/mail/layout.html.liquid';
import textLayout from '../../../templates/mail/layout.text.liquid';
import htmlLetter from '../../../templates/mail/letter.html.liquid';
import textLetter from '../../../templates/mail/letter.text.liquid';
import newestWordsHtml from '../../../templates/mail/newest-words.html.liquid';
import newestWordsText from '../../../templates/mail/newest-words.text.liquid';
import priority from '../../../templates/mail/priority.liquid';
import scaleHtml from '../../../templates/mail/scale.html.liquid';
import scaleText from '../../../templates/mail/scale.text.liquid';
import { answerCrossed } from './base/answer-crossed.ts';
import { answerHeld } from './base/answer-held.ts';
import { answered } from './base/answered.ts';
import { assigned } from './base/assigned.ts';
import type { BaseTemplate } from './base/base-template.ts';
import { bounced } from './base/bounced.ts';
import { canceled } from './base/canceled.ts';
import { closed } from './base/closed.ts';
import { complained } from './base/complained.ts';
import { deadlineMissed } from './base/deadline-missed.ts';
import { deadlineNear } from './base/deadline-near.ts';
import { digest } from './base/digest.ts';
import { inProgress } from './base/in-progress.ts';
import { keptAsNote } from './base/kept-as-note.ts';
import { lowRating } from './base/low-rating.ts';
import { newCase } from './base/new-case.ts';
import { normMissed } from './base/norm-missed.ts';
import { ratingRequest } from './base/rating-request.ts';
import { registered } from './base/registered.ts';
import { resolved } from './base/resolved.ts';
import { waiting } from './base/waiting.ts';

/** The templates that ship: the files in templates/mail, in the bundle as text. */
export const baseTemplates: Readonly<Record<string, BaseTemplate>> = {
  registered,
  'in-progress': inProgress,
  waiting,
  resolved,
  'rating-request': ratingRequest,
  closed,
  canceled,
  'new-case': newCase,
  answered,
  assigned,
  'deadline-near': deadlineNear,
  'deadline-missed': deadlineMissed,
  'low-rating': lowRating,
  'norm-missed': normMissed,
  digest,
  bounced,
  complained,
  'kept-as-note': keptAsNote,
  'answer-held': answerHeld,
  'answer-crossed': answerCrossed,
};

/**
 * What stands around each mail: a card around those of templates, nothing but a signature around what an agent writes (CASE-08). They take
 * `language`, `audience`, `subject`, the finished `content` and the `signature`.
 */
export const layouts = { card: { html: htmlLayout, text: textLayout }, letter: { html: htmlLetter, text: textLetter } };

/** For Liquid's option `templates`: what `{% render "scale", scale: scale %}` finds. */
export const partials = {
  html: {
    ...{ downloads: downloadsHtml, scale: scaleHtml, 'case-facts': caseFactsHtml, priority },
    ...{ 'newest-words': newestWordsHtml, answering: answeringHtml },
  },
  text: {
    ...{ downloads: downloadsText, scale: scaleText, 'case-facts': caseFactsText, priority },
    ...{ 'newest-words': newestWordsText, answering: answeringText },
  },
};
