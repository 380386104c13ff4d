import type {
  CaseKey,
  FigureCounting,
  FigureCounts,
  FigureReading,
  FigureRebuilding,
  Generations,
} from '#actions/rating/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import {
  type Counted,
  countedOf,
  type FactKey,
  type RatingComment,
  ratingFact,
  roundFact,
} from '#domain/rating/counted-fact.ts';
import { added, type Dimension, noFigure } from '#domain/rating/figures.ts';
import type { Period } from '#domain/rating/period.ts';
import type { FigureRow } from '#domain/rating/rating-report.ts';
import type { MemoryTable } from './table.ts';

interface Row extends FigureRow {
  readonly dimension: Dimension;
}

/** Figures of one generation. */
class Generation {
  readonly rows = new Map<string, Row>();
  readonly counted = new Map<string, Counted>();
  readonly comments = new Map<string, RatingComment>();
}

export class MemoryFigures implements FigureCounts, FigureReading, FigureRebuilding {
  private readonly table: MemoryTable;
  private readonly all = new Map<number, Generation>([[1, new Generation()]]);
  private state: Generations = { current: 1, building: undefined };

  constructor(table: MemoryTable) {
    this.table = table;
  }

  async generations(): Promise<Generations> {
    return this.state;
  }

  async fact(...[generation, key]: Parameters<FigureCounts['fact']>): ReturnType<FigureCounts['fact']> {
    const { ratings, rounds } = this.table;
    const counted = this.generation(generation).counted.get(nameOf(key));
    if (key.kind === 'rating') {
      const rating = ratings.get(`${key.caseNumber} ${key.day}`);
      return { fact: rating && ratingFact(rating), counted };
    }
    const round = rounds.get(`${key.caseNumber} ${key.round}`);
    return { fact: round && roundFact(round), counted };
  }

  async count(number: number, { key, before, after, changes }: FigureCounting): Promise<void> {
    const { rows, counted, comments } = this.generation(number);
    const name = nameOf(key);
    if (counted.get(name)?.version !== before?.version) throw new StaleFacts(`${name} is counted as it was`);
    counted.set(name, countedOf(after));
    for (const { dimension, day, value, figure } of changes) {
      const rowName = JSON.stringify([dimension, day, value]);
      const known = rows.get(rowName)?.figure ?? noFigure;
      rows.set(rowName, { dimension, day, value, figure: added(known, figure) });
    }
    if (before?.comment) comments.delete(placeOf(before.comment));
    if (after.comment) comments.set(placeOf(after.comment), after.comment);
  }

  async rows(number: number, dimension: Dimension, { from, to }: Period): Promise<FigureRow[]> {
    return [...this.generation(number).rows.values()]
      .filter((row) => row.dimension === dimension && from <= row.day && row.day <= to)
      .map(({ day, value, figure }) => ({ day, value, figure }))
      .toSorted((one, other) => (`${one.day}#${one.value}` < `${other.day}#${other.value}` ? -1 : 1));
  }

  async comments(...[number, { from, to }, { limit, before }]: Parameters<FigureReading['comments']>) {
    return [...this.generation(number).comments]
      .filter(([place, { day }]) => from <= day && day <= to && (!before || place < placeOf(before)))
      .toSorted(([one], [other]) => (one > other ? -1 : 1))
      .slice(0, limit)
      .map(([, comment]) => comment);
  }

  async begin(): Promise<number> {
    const { current, building } = this.state;
    const next = Math.max(current, building ?? 0) + 1;
    this.state = { current, building: next };
    return next;
  }

  async *facts(): AsyncIterable<readonly (FactKey | CaseKey)[]> {
    // Page by page, as the table is read: what comes after its page was read is not in it.
    for (const { caseNumber, day } of this.table.ratings.all()) yield [{ kind: 'rating', caseNumber, day }];
    for (const { caseNumber, round } of this.table.rounds.all()) yield [{ kind: 'round', caseNumber, round }];
    for (const { number } of this.table.cases.all()) yield [{ kind: 'case', caseNumber: number }];
  }

  async finish(generation: number): Promise<boolean> {
    if (this.state.building !== generation) return false;
    this.state = { current: generation, building: undefined };
    return true;
  }

  async *sweep(generation: number): AsyncIterable<number> {
    for (const [number, { rows, counted, comments }] of this.all)
      if (number < generation) {
        this.all.delete(number);
        yield rows.size + counted.size + comments.size;
      }
  }

  private generation(number: number): Generation {
    const found = this.all.get(number) ?? new Generation();
    this.all.set(number, found);
    return found;
  }
}

function nameOf(key: FactKey): string {
  return `${key.caseNumber} ${key.kind === 'rating' ? key.day : key.round}`;
}

function placeOf({ day, at, caseNumber }: Pick<RatingComment, 'day' | 'at' | 'caseNumber'>): string {
  return `${day}#${at}#${caseNumber}`;
}
