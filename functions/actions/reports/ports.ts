import type { FigureGenerations, Generations } from '#actions/rating/ports.ts';
import type { Case } from '#domain/case/case.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Period } from '#domain/rating/period.ts';
import type { CaseContribution, CaseFigure } from '#domain/reports/case-figures.ts';

/** How a case was counted: what is taken back when it changes. */
export interface CountedCase {
  /** Of the case. */
  readonly version: number;
  readonly contribution: CaseContribution | undefined;
}

export interface Counted {
  readonly generations: Generations;
  readonly case: Case | undefined;
  readonly counted: CountedCase | undefined;
}

export interface CaseCounting {
  readonly caseNumber: number;
  readonly before: CountedCase | undefined;
  readonly after: CountedCase;
  readonly changes: readonly CaseFigure[];
}

/** Figures as cases are counted into them; their generations are those of the figures of ratings. */
export interface CaseFigureCounts {
  /** A case as it is now, how it was counted into a generation, and which generations there are. Consistent. */
  counted(generation: number | 'current', caseNumber: number): Promise<Counted>;
  /**
   * Remembers how a case is counted and changes the figures so: all or nothing.
   * @throws StaleFacts when it is no longer counted as `before`, or somebody else was at the figures.
   */
  countCase(generation: number, counting: CaseCounting): Promise<void>;
}

/** Mails of a missed norm. */
export interface NormMails {
  /** Queues them, once for a level and a day. @returns false when that was done before. */
  tell(level: string, day: string, mails: readonly OutboundMessage[]): Promise<boolean>;
}

/** Figures as they are told. */
export interface CaseFigureReading extends FigureGenerations {
  /** In order of days. */
  caseFigures(generation: number, period: Period): Promise<readonly CaseFigure[]>;
}
