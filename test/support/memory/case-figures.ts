import type { CaseCounting, CaseFigureCounts, CaseFigureReading, CountedCase } from '#actions/reports/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { added, belongingName, type CaseFigure } from '#domain/reports/case-figures.ts';
import { MemoryFigures } from './figures.ts';
import type { MemoryTable } from './table.ts';

export class MemoryCaseFigures implements CaseFigureCounts, CaseFigureReading {
  private readonly table: MemoryTable;
  private readonly figures: Pick<MemoryFigures, 'generations'>;
  private readonly marks = new Map<string, CountedCase>();
  private readonly rows = new Map<string, CaseFigure>();

  constructor(table: MemoryTable, figures: Pick<MemoryFigures, 'generations'> = new MemoryFigures(table)) {
    this.table = table;
    this.figures = figures;
  }

  generations(): ReturnType<CaseFigureReading['generations']> {
    return this.figures.generations();
  }

  async counted(asked: number | 'current', caseNumber: number) {
    const generations = await this.figures.generations();
    const generation = asked === 'current' ? generations.current : asked;
    return {
      generations,
      case: this.table.cases.get(String(caseNumber)),
      counted: this.marks.get(`${generation} ${caseNumber}`),
    };
  }

  async countCase(generation: number, { caseNumber, before, after, changes }: CaseCounting): Promise<void> {
    const name = `${generation} ${caseNumber}`;
    if (this.marks.get(name)?.version !== before?.version)
      throw new StaleFacts(`case ${caseNumber} is counted as it was`);
    this.marks.set(name, after);
    for (const { day, belonging, counts } of changes) {
      const row = `${generation} ${day} ${belongingName(belonging)}`;
      this.rows.set(row, { day, belonging, counts: added(this.rows.get(row)?.counts ?? {}, counts) });
    }
  }

  async caseFigures(...[generation, { from, to }]: Parameters<CaseFigureReading['caseFigures']>) {
    return [...this.rows]
      .filter(([name, { day }]) => name.startsWith(`${generation} `) && from <= day && day <= to)
      .map(([, row]) => row)
      .toSorted((one, other) => (one.day < other.day ? -1 : 1));
  }
}
