import type { RatingWrites } from '#domain/case/rating.ts';
import type { RatingQuestion } from '#domain/case/rating-round.ts';
import type { Entities } from '../entities/entities.ts';
import type { ExpectingWrite } from '../table/transaction.ts';

/** The writes of a rating and of clicks: a first version is new, a later one replaces the version before. */
export function ratingWrites({ rating: rated, clicks, firstLink }: RatingWrites, items: Entities): ExpectingWrite[] {
  const writes: ExpectingWrite[] = [];
  if (clicks) {
    const { caseNumber, round, version } = clicks;
    writes.push({
      expectation: `the clicks of case ${caseNumber}, round ${round}, have version ${version - 1}`,
      write:
        version === 1
          ? items.ratingClicks.create(clicks)
          : items.ratingClicks.put(clicks).where((stored, { eq }) => eq(stored.version, version - 1)),
    });
  }
  if (firstLink) {
    const { caseNumber, round, at: firstLinkAt } = firstLink;
    writes.push({
      expectation: 'the first link was opened',
      kind: 'Update',
      write: items.ratingRound.upsert({ caseNumber, round }).add({ version: 1 }).set({ firstLinkAt }),
    });
  }
  if (rated) {
    const { caseNumber, day, version } = rated;
    writes.push({
      expectation: `the rating of case ${caseNumber} on ${day} has version ${version - 1}`,
      write:
        version === 1
          ? items.rating.create(rated)
          : items.rating.put(rated).where((stored, { eq }) => eq(stored.version, version - 1)),
    });
    writes.push({
      expectation: 'the round is answered',
      kind: 'Update',
      write: items.ratingRound
        .upsert({ caseNumber, round: rated.round })
        .add({ version: 1 })
        .ifNotExists({ answeredAt: rated.at }),
    });
  }
  return writes;
}

/** Notes that a round is asked of, and when last; who was responsible when it first was stays. */
export async function noteAsked({ caseNumber, round, asked }: RatingQuestion, items: Entities): Promise<void> {
  await items.ratingRound
    .upsert({ caseNumber, round })
    .add({ version: 1 })
    .set({ newestMailAt: asked.at })
    .ifNotExists({ asked })
    .go();
}
