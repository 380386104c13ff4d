import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { dayIn } from '#domain/case/rating.ts';
import { type Period, periodBefore, periodOf } from '#domain/rating/period.ts';
import { dimensionOf, type RatingReport, type ReportLines, ratingReport } from '#domain/rating/rating-report.ts';
import type { FigureGenerations, FigureReading } from './ports.ts';

export interface ReportPorts {
  readonly figures: FigureReading;
  readonly configuration: ConfigurationSource;
  now(): Date;
}

export interface AskedPeriod {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const mostAttempts = 3;

/**
 * Average, distribution and response rate of a period, in all and line by line (RATE-08).
 * @param compare whether the period before is told, too.
 * @throws Refusal period-wrong
 */
export async function reportRatings(
  { by, compare = false, ...asked }: AskedPeriod & { readonly by: ReportLines; readonly compare?: boolean | undefined },
  ports: ReportPorts,
): Promise<RatingReport & { readonly compared?: RatingReport }> {
  const { settings } = await ports.configuration.load();
  const period = periodOf(asked, dayIn(settings.defaultTimeZone, ports.now()));
  const report = await ratingsOf(period, by, ports);
  return compare ? { ...report, compared: await ratingsOf(periodBefore(period), by, ports) } : report;
}

export async function ratingsOf(period: Period, by: ReportLines, ports: ReportPorts): Promise<RatingReport> {
  const { levels } = await ports.configuration.load();
  const rows = await ofOneGeneration(ports.figures, (generation) =>
    ports.figures.rows(generation, dimensionOf(by), period),
  );
  return ratingReport(period, by, rows, levels);
}

/** Reads again when other figures were put in the place of these while they were read: they go then, row by row. */
export async function ofOneGeneration<Read>(
  figures: FigureGenerations,
  read: (generation: number) => Promise<Read>,
): Promise<Read> {
  for (let attempt = 1; ; attempt++) {
    const { current } = await figures.generations();
    const found = await read(current);
    if ((await figures.generations()).current === current) return found;
    if (attempt === mostAttempts) throw new Error('The figures are rebuilt faster than they are read');
  }
}
