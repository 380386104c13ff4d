import { expect } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { type AskingMail, dayIn, type Rating, type RatingClicks, type RatingFacts } from '#domain/case/rating.ts';
import type { Wait } from '#domain/case/wait.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { CaseChange } from '#domain/life/case-change.ts';
import { ruledChange } from '#domain/life/ruled-change.ts';
import { enterStatus } from '#domain/life/status-entry.ts';
import { clicked, confirmed, firstLinkOpened, settled } from '#domain/rating/rating-decision.ts';
import { mergedCase } from '#domain/work/merged-case.ts';
import { caseOf, configurationOf } from '../../support/facts.ts';

const mailboxes = configurationOf().mailboxes.map((mailbox) => ({ ...mailbox, agents: 'team@postcase.test' }));
export const usual: Configuration = { ...configurationOf(), mailboxes };
const start = Date.parse('2026-11-20T10:00:00.000Z');
export const minute = 60_000;

/** A resolved case, what is written of its ratings, and a clock: the store as it would be. */
export class World {
  case: Case;
  readonly clicks = new Map<number, RatingClicks>();
  readonly ratings = new Map<string, Rating>();
  readonly waits: Wait[] = [];
  readonly told: string[] = [];
  readonly history: string[] = [];
  mail: AskingMail = {};
  now = start;
  private ids = 0;
  readonly configuration: Configuration;

  constructor(configuration = usual, about: Partial<Case> = {}) {
    this.configuration = configuration;
    this.case = caseOf({ ...about });
    this.enter('Resolved');
  }

  enter(status: string): void {
    const cause = { id: `id-${++this.ids}`, at: this.at, who: 'bob' };
    this.case = enterStatus({ ...this.case, version: this.case.version + 1 }, status, cause, this.configuration).case;
  }

  /** Another case goes on for it. */
  merge(): void {
    const target = caseOf({ number: 8 });
    const cause = { id: `id-${++this.ids}`, at: this.at, who: 'bob' };
    this.save(mergedCase(this.case, { target, acrossCustomers: false }, cause, this.configuration));
  }

  open(score: number, round = this.case.ratingRound): CaseChange | undefined {
    const link = { caseNumber: this.case.number, round, level: this.level(score).name, until: '2026-12-20' };
    return this.save(clicked(this.facts(round), link, new Date(this.now), this.configuration));
  }

  /** Opens the first link of the mail, which is none of the scale's. */
  openFirst(): CaseChange | undefined {
    const link = { caseNumber: this.case.number, round: this.case.ratingRound, level: '', until: '2026-12-20' };
    return this.save(firstLinkOpened(this.facts(), link, new Date(this.now)));
  }

  confirm(score: number, comment = ''): CaseChange | undefined {
    const cause = { id: `id-${++this.ids}`, at: this.at, who: 'ann@client.test' };
    const said = { level: this.level(score), comment };
    return this.save(confirmed(this.facts(), said, cause, this.configuration));
  }

  /** That many seconds after the mail left. */
  after(seconds: number): this {
    this.mail = { ...this.mail, newestMailAt: new Date(start).toISOString() };
    this.now = start + seconds * 1000;
    return this;
  }

  /** Lets time pass, and waits end when they are due. */
  pass(minutes: number): this {
    this.now += minutes * minute;
    for (const wait of this.waits.splice(0)) {
      if (Date.parse(wait.dueAt) > this.now) this.waits.push(wait);
      else {
        const round = wait.purpose.kind === 'rating' ? wait.purpose.round : 0;
        this.save(settled(this.facts(round), wait, new Date(this.now), this.configuration));
      }
    }
    return this;
  }

  level(score: number) {
    const found = this.configuration.levels.find((level) => level.score === score);
    if (!found) throw new Error(`There is no level ${score}`);
    return found;
  }

  facts(round = this.case.ratingRound): RatingFacts {
    const today = dayIn(this.configuration.settings.defaultTimeZone, new Date(this.now));
    return { case: this.case, clicks: this.clicks.get(round), mail: this.mail, today: this.ratings.get(today) };
  }

  /** Scores by day. */
  get scores(): Record<string, number> {
    return Object.fromEntries([...this.ratings].map(([day, { score }]) => [day, score]));
  }

  get rating(): Rating | undefined {
    return [...this.ratings.values()].at(-1);
  }

  private get at(): string {
    return new Date(this.now).toISOString();
  }

  private save(decided: CaseChange | undefined): CaseChange | undefined {
    if (!decided) return undefined;
    const change = ruledChange(decided, this.configuration);
    const { clicks, rating, firstLink } = change.ratings ?? {};
    if (firstLink) this.mail = { ...this.mail, firstLinkAt: firstLink.at };
    if (change.after) {
      expect(change.after.version).toBe(this.case.version + 1);
      this.case = change.after;
    }
    if (clicks) {
      expect(clicks.version).toBe((this.clicks.get(clicks.round)?.version ?? 0) + 1);
      this.clicks.set(clicks.round, clicks);
    }
    if (rating) {
      expect(rating.version).toBe((this.ratings.get(rating.day)?.version ?? 0) + 1);
      this.ratings.set(rating.day, rating);
    }
    this.waits.push(...change.waits.filter(({ purpose }) => purpose.kind === 'rating'));
    this.history.push(...change.events.map(({ what, from = '-', to = '-' }) => `${what} ${from} → ${to}`));
    this.told.push(...change.messages.flatMap((one) => (one.direction === 'out' ? (one.template ?? '') : [])));
    return change;
  }
}

export const all = [1, 2, 3, 4, 5];
export const scan = (world: World) => {
  for (const score of all) world.open(score);
};
