import { watchInstall } from '#actions/installation/watch-install.ts';
import { watching } from './commands/watching.ts';
import { log } from './logs/log.ts';
import { watchInstallPorts } from './wiring/scheduled/watch-install-ports.ts';

/** It is time to look for what needs a person. The run fails when there is something: its alarm counts failed runs, and misses those that were not made. */
export async function handler(event: unknown): Promise<void> {
  const { figures, queues } = watching.parse(event);
  const addresses = Object.fromEntries(queues.map(({ section, url }) => [section, url]));
  const found = await watchInstall({ figures, queues }, watchInstallPorts(addresses));
  for (const { section, text } of found) log.error('Needs a person', { section, text });
  if (found.length > 0) throw new Error(`Needs a person: ${found.map(({ section }) => section).join(', ')}`);
}
