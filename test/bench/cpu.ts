import { readdirSync, readFileSync } from 'node:fs';

/** A tick of /proc is a hundredth of a second. */
const tickMilliseconds = 10;

/** CPU time of this process with all its threads, and of its children (the DynamoDB engine), in milliseconds. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childTicks() * tickMilliseconds;
}

function childTicks(): number {
  let ticks = 0;
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const fields = readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      if (Number(fields[1]) === process.pid) ticks += Number(fields[11]) + Number(fields[12]);
    } catch {
      // The process ended while we looked.
    }
  }
  return ticks;
}
