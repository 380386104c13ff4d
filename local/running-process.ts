import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A process that left word of itself. Its id may be used again; together with its start time it may not. */
export const RunningProcess = z.object({ pid: z.number(), startedAt: z.string() });
export type RunningProcess = z.infer<typeof RunningProcess>;

export function thisProcess(): RunningProcess {
  return { pid: process.pid, startedAt: startOf(process.pid) ?? 'unknown' };
}

export function isRunning({ pid, startedAt }: RunningProcess): boolean {
  return startOf(pid) === startedAt;
}

/** Whether there is a process of this id: perhaps another one than at first. */
export function isAlive(pid: number): boolean {
  return startOf(pid) !== undefined;
}

/** From /proc, where there is one; undefined for a process that has ended. */
function startOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process lives, though we may not signal it.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isDead = fields[0] === 'Z' || fields[0] === 'X';
    return isDead ? undefined : (fields[19] ?? 'unknown');
  } catch {
    return 'unknown';
  }
}
