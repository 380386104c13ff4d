import { deadline } from '#domain/worktime/due.ts';
import type { WorkingHours } from '#domain/worktime/working-hours.ts';

const day = ['09:00-13:00', '14:00-18:00'];
const hours: WorkingHours = {
  zone: 'Europe/Berlin',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  exceptions: [{ date: '2026-12-24', until: '2027-01-03', hours: [] }],
};
const start = Date.parse('2026-03-02T10:17:00Z');
/** A year of working days of eight hours. */
const norm = 250 * 8 * 60 * 60_000;
const pauses = [{ from: start + 24 * 60 * 60_000, to: start + 72 * 60 * 60_000 }];
const times = 300_000;

/** Prints how many deadlines a year ahead are computed in a second, and how long the first one takes. */
export function measureDeadlines(): void {
  const begun = performance.now();
  deadline(start, norm, [], hours);
  const cold = performance.now();
  for (let count = 0; count < times; count++) deadline(start + count * 60, norm, [], hours);
  const plain = performance.now();
  for (let count = 0; count < times; count++) deadline(start + count * 60, norm, pauses, hours);
  const paused = performance.now();
  const rate = (milliseconds: number) => `${Math.round(times / milliseconds)},000 a second`;
  console.log('\nDeadlines a year ahead');
  console.log(`  the first of a schedule          ${(cold - begun).toFixed(1)} ms`);
  console.log(`  each                             ${rate(plain - cold)}`);
  console.log(`  each, with a pause               ${rate(paused - plain)}`);
}
