import { isTooHigh, type NeedsAPerson } from '#domain/installation/watched-figures.ts';
import type { FailedWork, Figures, WatchedFigure } from './ports.ts';

export interface WatchInstallPorts {
  readonly figures: Figures;
  readonly failedWork: FailedWork;
  now(): Date;
}

/** What is to be looked at: figures, and the texts of queues in which failed work waits, by the names of their sections. */
export interface Watching {
  readonly figures: readonly WatchedFigure[];
  readonly queues: readonly NeedsAPerson[];
}

/** Looks for what needs a person within hours (OPS-05). What needs one at once has an alarm of its own. */
export async function watchInstall(
  { figures, queues }: Watching,
  { figures: measured, failedWork, now }: WatchInstallPorts,
): Promise<readonly NeedsAPerson[]> {
  const [points, waiting] = await Promise.all([measured.points(figures, now()), failedWork.waiting()]);
  const filled = waiting.flatMap(({ alarm, messages }) => (messages > 0 ? [alarm] : []));
  return [
    ...figures.filter((figure, index) => isTooHigh(figure, points[index] ?? [])),
    ...queues.filter(({ section }) => filled.includes(section)),
  ].map(({ section, text }) => ({ section, text }));
}
