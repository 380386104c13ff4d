/** What a case keeps of its newest rating (RATE-05). */
export interface Satisfaction {
  readonly level: string;
  readonly score: number;
  readonly at: string;
}
