import { belongingOf } from '#domain/case/belonging.ts';
import type { Rating } from '#domain/case/rating.ts';
import type { AskedRound, RatingQuestion } from '#domain/case/rating-round.ts';

export function ratingOf(differences: Partial<Rating> = {}): Rating {
  return {
    caseNumber: 7,
    day: '2026-11-20',
    round: 3,
    level: 'satisfied',
    score: 4,
    comment: '',
    at: '2026-11-20T10:00:00.000Z',
    how: 'confirmed',
    agent: 'olga@agents.test',
    group: 'first-line',
    service: 'Printing',
    category: 'Incident',
    mailbox: 'support@postcase.test',
    version: 1,
    ...differences,
  };
}

/** The mail that asks to rate a case was sent. */
export function questionOf(
  differences: Partial<AskedRound & Pick<RatingQuestion, 'caseNumber' | 'round'>> = {},
): RatingQuestion {
  const { caseNumber = 7, round = 3, ...asked } = differences;
  const at = '2026-11-19T10:00:00.000Z';
  return { caseNumber, round, asked: { day: '2026-11-19', at, ...belongingOf(ratingOf()), ...asked } };
}
