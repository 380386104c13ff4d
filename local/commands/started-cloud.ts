import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

export const projectRoot = join(import.meta.dirname, '../..');
export const workFolder = join(projectRoot, '.postcase');

const startedCloud = z.object({
  smtpPort: z.number(),
  viewerPort: z.number(),
  gatewayPort: z.number(),
  apiPort: z.number(),
});
export type StartedCloud = z.infer<typeof startedCloud>;

/** Ports of a cloud that `npm start` runs unless told otherwise. */
export const usualPorts: StartedCloud = { smtpPort: 2525, viewerPort: 8025, gatewayPort: 4566, apiPort: 4567 };

const file = join(workFolder, 'running.json');

/** Leaves word for the other commands where the cloud listens. */
export function announce(cloud: StartedCloud): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(cloud));
}

export function withdraw(): void {
  rmSync(file, { force: true });
}

/** Where the cloud that was started last listens. It may be gone: then nothing answers there. */
export function lastAnnounced(): StartedCloud {
  try {
    return startedCloud.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return usualPorts;
  }
}
