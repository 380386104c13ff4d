/** A time to the second, for people who compare several: `2026-11-22 05:05:48`, in UTC. @param at ISO string in UTC. */
export function timeText(at: string): string {
  return at.slice(0, 19).replace('T', ' ');
}
