import { belongingOf } from '#domain/case/belonging.ts';
import type { Case } from '#domain/case/case.ts';
import { caseEvent } from '#domain/case/case-event.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import { dayIn, type Rating, type RatingClicks, type RatingFacts } from '#domain/case/rating.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { SatisfactionLevel } from '#domain/configuration/satisfaction-level.ts';
import { nextStatus } from '#domain/configuration/status.ts';
import { type CaseChange, caseChange } from '#domain/life/case-change.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import type { RatingLink } from '#domain/links/rating-link.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { isBeside, isPersons, isTooSoon, signsOf } from './machine-signs.ts';

/** Enough for anybody who changes their mind; who goes on fills a case's history. */
const mostChangesADay = 20;
export const longestComment = 2000;

/** The level that a link or a form names, while it may be chosen. */
export function chosenLevel(name: string, { levels }: Configuration): SatisfactionLevel | undefined {
  return levels.find((level) => level.name === name && level.active);
}

/**
 * A link was opened: notes a provisional click, and lets a wait settle it (RATE-04). What was confirmed on the page today
 * stands: whoever opens links afterwards, a scanner perhaps, changes nothing by that. On other days only a link that did not
 * lead to the answer is news. Who is sooner than a person could be is none.
 * @returns undefined when there is nothing to note.
 */
export function clicked(
  facts: RatingFacts,
  { level, round }: RatingLink,
  now: Date,
  { settings }: Configuration,
): CaseChange | undefined {
  const { case: about, clicks, today } = facts;
  if (isTooSoon(facts, now)) return undefined;
  if (today?.how === 'confirmed' && today.round === round) return undefined;
  if (clicks?.state === 'open') {
    if (clicks.levels.includes(level)) return undefined;
    const more: RatingClicks = { ...clicks, levels: [...clicks.levels, level], version: clicks.version + 1 };
    return caseChange(about, { ratings: { clicks: more } });
  }
  // The same level again, which a rating came of today already: nothing would change.
  if (today?.level === level && today.round === round) return undefined;
  if (hasAnswered(clicks, level)) return undefined;
  const window = (clicks?.window ?? 0) + 1;
  const opened: RatingClicks = {
    caseNumber: about.number,
    round,
    window,
    levels: [level],
    openedAt: now.toISOString(),
    signs: signsOf(facts, now),
    state: 'open',
    version: (clicks?.version ?? 0) + 1,
  };
  return caseChange(about, {
    ratings: { clicks: opened },
    waits: [settling(opened, about, new Date(now.getTime() + settings.ratingSettlesAfterMinutes * 60_000))],
  });
}

/**
 * The first link of a mail was opened, which is none of the scale's: programs open it, and hardly anybody else. Noted, as it
 * speaks against a click beside it (RATE-04).
 * @returns undefined when that is known already.
 */
export function firstLinkOpened(
  { case: about, clicks, mail }: RatingFacts,
  { caseNumber, round }: RatingLink,
  now: Date,
): CaseChange | undefined {
  const signs = clicks?.signs ?? [];
  const isNews = clicks?.state === 'open' && isBeside(clicks.openedAt, now) && !signs.includes('first-link-opened');
  if (!isNews && mail?.firstLinkAt !== undefined && isBeside(mail.firstLinkAt, now)) return undefined;
  const firstLink = { caseNumber, round, at: now.toISOString() };
  if (!isNews) return caseChange(about, { ratings: { firstLink } });
  const doubted: RatingClicks = { ...clicks, signs: ['first-link-opened', ...signs], version: clicks.version + 1 };
  return caseChange(about, { ratings: { firstLink, clicks: doubted } });
}

/** The link was among those that the round's last answer came of: a browser loads a page again that was left open for days. */
function hasAnswered(clicks: RatingClicks | undefined, level: string): boolean {
  return (clicks?.state === 'settled' || clicks?.state === 'confirmed') && clicks.levels.includes(level);
}

function settlingId({ round, window }: RatingClicks): string {
  return `rating-${round}-${window}`;
}

function settling(clicks: RatingClicks, { entry }: Case, due: Date): Wait {
  const { caseNumber, round } = clicks;
  return {
    caseNumber,
    id: settlingId(clicks),
    purpose: { kind: 'rating', round },
    entry,
    dueAt: due.toISOString(),
    state: 'waiting',
    outcome: undefined,
  };
}

/**
 * The settling time of clicks is over (RATE-04): clicks on one level are a person's rating, clicks on several without a
 * confirmation are a scanner's.
 */
export function settled(facts: RatingFacts, wait: Wait, now: Date, configuration: Configuration): CaseChange {
  const { case: about, clicks } = facts;
  const end = (state: Wait['state'], outcome: string) => ({ ended: { ...wait, state, outcome } });
  // Clicks that came after midnight, and after a confirmation, have a wait of their own.
  if (clicks?.state !== 'open' || wait.id !== settlingId(clicks))
    return caseChange(about, end('dropped', 'the rating was confirmed meanwhile'));
  const [name = ''] = clicks.levels;
  const level = chosenLevel(name, configuration);
  const closed = (state: RatingClicks['state']): RatingClicks => ({ ...clicks, state, version: clicks.version + 1 });
  if (clicks.levels.length > 1)
    return caseChange(about, {
      ...end('dropped', `a scanner opened ${clicks.levels.length} levels`),
      ratings: { clicks: closed('scanned') },
    });
  if (!level || about.ratingRound !== clicks.round)
    return caseChange(about, {
      ...end('dropped', 'the question is no longer asked'),
      ratings: { clicks: closed('scanned') },
    });
  if (!isPersons(clicks, level)) {
    const doubt = { id: `wait-${wait.id}`, at: now.toISOString(), who: 'postcase' };
    const { signs } = clicks;
    return caseChange(about, {
      ...end('dropped', `a machine may have opened ${level.name}`),
      // Noted beside the case, which does not change.
      events: [caseEvent(about, doubt, 'rating-doubted', { to: level.name, signs, version: undefined })],
      ratings: { clicks: closed('scanned') },
    });
  }
  // A scanner that comes before the person's own page is confirmed finds it open: the click alone keeps no words.
  const cause = { id: `wait-${wait.id}`, at: now.toISOString(), who: raterOf(about) };
  const { ratings, ...change } = recorded(
    facts,
    // A click says no words, and those of another round of the day are none of this one.
    { level, comment: '', how: 'settled' },
    cause,
    configuration,
  );
  return { ...change, ratings: { ...ratings, clicks: closed('settled') }, ...end('done', level.name) };
}

/**
 * A customer has chosen a level on the page, and perhaps said why: recorded at once (RATE-04, RATE-06).
 * @returns undefined when it is recorded so already.
 * @throws Refusal change-wrong when the rating was changed too often today.
 */
export function confirmed(
  facts: RatingFacts,
  { level, comment }: { readonly level: SatisfactionLevel; readonly comment: string },
  cause: Cause,
  configuration: Configuration,
): CaseChange | undefined {
  const { today, clicks, case: about } = facts;
  const said = comment.trim().slice(0, longestComment).toWellFormed();
  const isSame = today?.level === level.name && today.comment === said && today.round === about.ratingRound;
  if (isSame && today.how === 'confirmed') return undefined;
  if ((today?.version ?? 0) >= mostChangesADay)
    throw new Refusal('change-wrong', 'The rating was changed too often today.');
  const { ratings, ...change } = recorded(facts, { level, comment: said, how: 'confirmed' }, cause, configuration);
  if (clicks?.state !== 'open') return { ...change, ratings };
  return { ...change, ratings: { ...ratings, clicks: { ...clicks, state: 'confirmed', version: clicks.version + 1 } } };
}

/** A recorded rating: on the case, in its history, for its day; and what follows from its level (RATE-05, RATE-07). */
function recorded(
  { case: about, goesOn, today }: RatingFacts,
  { level, comment, how }: { readonly level: SatisfactionLevel; readonly comment: string; readonly how: Rating['how'] },
  cause: Cause,
  configuration: Configuration,
): CaseChange {
  const { at } = cause;
  const rated: Case = {
    ...about,
    satisfaction: { level: level.name, score: level.score, at },
    version: about.version + 1,
  };
  const entry = mayMove(about, level, configuration)
    ? enterStatus(rated, level.status ?? '', cause, configuration)
    : undefined;
  const after: Case = {
    ...(entry?.case ?? rated),
    // A level may lead to a resolved status: the question stays the same, or nobody could change their answer to it.
    ratingRound: about.ratingRound,
    ratedEntry: entry?.case.entry ?? about.ratedEntry,
    ratedFrom: entry ? foundIn(about) : about.ratedFrom,
  };
  const rating: Rating = {
    caseNumber: about.number,
    day: dayIn(configuration.settings.defaultTimeZone, new Date(at)),
    round: about.ratingRound,
    level: level.name,
    score: level.score,
    comment,
    at,
    how,
    ...belongingOf(about),
    version: (today?.version ?? 0) + 1,
  };
  return caseChange(about, {
    after,
    events: [
      caseEvent(after, cause, 'rated', { from: about.satisfaction?.level, to: level.name }),
      ...(entry ? [entry.event] : []),
    ],
    messages: entry?.messages ?? [],
    happened: isNews(rating, today, level.low, configuration) ? [happeningOf(rating, level.low, cause)] : [],
    worked: goesOn,
    waits: entry?.waits ?? [],
    ratings: { rating },
  });
}

/**
 * Whether the case goes to the level's status: by the rules of all transitions, and only from where the resolution or an
 * earlier rating has put it. Where somebody has moved it since, a change of mind says something and moves nothing. What an
 * earlier rating did is undone by a change: the case may go wherever it could before, though it was closed (RATE-06).
 */
function mayMove(about: Case, { status }: SatisfactionLevel, { statuses }: Configuration): boolean {
  if (status === undefined || status === about.status) return false;
  if (about.entry !== about.ratingRound && about.entry !== about.ratedEntry) return false;
  return [about.status, foundIn(about)].some((from) => mayFollow(from, status, statuses));
}

/** Status that the case had before ratings of the round moved it. */
function foundIn({ entry, ratedEntry, ratedFrom, status }: Case): string {
  return entry === ratedEntry ? (ratedFrom ?? status) : status;
}

function mayFollow(from: string, to: string, statuses: Configuration['statuses']): boolean {
  try {
    nextStatus(from, to, statuses);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** A low rating is news once, any other when its level changes, and each once more when words come that it did not have. */
function isNews(
  { comment, level }: Rating,
  today: Rating | undefined,
  isLow: boolean,
  { levels }: Configuration,
): boolean {
  if (today === undefined || (today.comment === '' && comment !== '')) return true;
  const wasLow = levels.some(({ name, low }) => name === today.level && low);
  return isLow ? !wasLow : today.level !== level;
}

function happeningOf({ level, score, comment }: Rating, low: boolean, { id, at, who }: Cause): Happening {
  return { on: 'rated', id, at, who, rating: { level, score, comment, low } };
}

/** Whom the history names: the customer, as far as a link tells who holds it. */
export function raterOf({ correspondence }: Case): string {
  return correspondence.customer?.address ?? 'customer';
}
