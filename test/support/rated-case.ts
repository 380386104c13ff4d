import { receiveMail } from '#actions/intake/receive-mail.ts';
import { confirmRating } from '#actions/rating/confirm-rating.ts';
import type { RatePorts } from '#actions/rating/follow-rating-link.ts';
import { openRating } from '#actions/rating/open-rating.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { wakeWait } from '#actions/work/wake-wait.ts';
import { type RatingLink, ratingLink } from '#domain/links/rating-link.ts';
import { MemoryCases } from './memory/cases.ts';
import { MemoryPostcase } from './memory/postcase.ts';
import { MemoryRatings } from './memory/ratings.ts';
import { MemoryShortWaits } from './memory/short-waits.ts';
import { plainMail } from './plain-mail.ts';

/** An install in memory whose case 1 is resolved, and what its customer does about the question. */
export class RatedCase {
  readonly postcase = new MemoryPostcase();
  readonly ports: RatePorts & { readonly cases: MemoryCases };

  private constructor() {
    const { table, keys, configuration, receiving } = this.postcase;
    this.ports = {
      cases: new MemoryCases(table),
      ratings: new MemoryRatings(table),
      keys,
      configuration,
      now: () => this.postcase.now,
      newId: receiving.newId,
      pause: async () => undefined,
    };
  }

  static async resolved(): Promise<RatedCase> {
    const rated = new RatedCase();
    const { postcase } = rated;
    await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
    await rated.setStatus('Resolved');
    return rated;
  }

  setStatus(status: string) {
    return changeStatus({ caseNumber: 1, who: 'bob', expectedVersion: undefined, status }, this.ports);
  }

  async token(link: Partial<RatingLink> = {}): Promise<string> {
    const whole = { caseNumber: 1, round: 2, level: 'satisfied', until: '2026-12-20', ...link };
    return ratingLink(await this.postcase.keys.keys(), 'https://site.test', whole).split('/rate/')[1] ?? '';
  }

  async open(level: string, ports = this.ports) {
    return openRating(await this.token({ level }), true, ports);
  }

  async confirm(level: string, comment = '', ports = this.ports) {
    const form = { level, comment, keepsComment: false, isWhole: true };
    return confirmRating(await this.token({ level: 'neutral' }), form, ports);
  }

  wake(waitId: string, ports = this.ports) {
    return wakeWait({ caseNumber: 1, waitId }, { shortWaits: new MemoryShortWaits(), ...this.ports, ...ports });
  }

  pass(minutes: number): void {
    this.postcase.now = new Date(this.postcase.now.getTime() + minutes * 60_000);
  }

  get case() {
    return this.postcase.table.cases.get('1');
  }

  get ratings() {
    return this.postcase.table.ratings.all();
  }

  get clicks() {
    return this.postcase.table.clicks.all();
  }
}
