import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRunning, RunningProcess, thisProcess } from '../../running-process.ts';
import { PlainError } from '../text/command-line.ts';

export const projectRoot = join(import.meta.dirname, '../../..');
export const workFolder = join(projectRoot, '.postcase');

const ports = z.object({
  smtpPort: z.number(),
  viewerPort: z.number(),
  gatewayPort: z.number(),
  apiPort: z.number(),
  consolePort: z.number(),
  signInPort: z.number(),
});
export type CloudPorts = z.infer<typeof ports>;

const announcement = ports.extend({ process: RunningProcess });

/** Ports of a cloud that `npm start` runs unless told otherwise. */
export const usualPorts: CloudPorts = {
  smtpPort: 2525,
  viewerPort: 8025,
  gatewayPort: 4566,
  apiPort: 4567,
  consolePort: 4400,
  signInPort: 4402,
};

/** Where `npm run dev:console` serves the console (console/vite.config.ts). */
export const consoleDevelopment = 'http://localhost:4401';

const usualFile = join(workFolder, 'running.json');

/** Leaves word for the other commands of this project folder where the cloud listens. */
export function announce(cloud: CloudPorts, file = usualFile): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...cloud, process: thisProcess() }));
}

/** Takes the word back, unless another cloud of this folder has left its own since. */
export function withdraw(file = usualFile): void {
  if (announced(file)?.process.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Where the cloud listens that was started last in this project folder. A cloud of another folder is never taken for it.
 * @throws PlainError when none runs.
 */
export function startedCloud(file = usualFile): CloudPorts {
  const found = announced(file);
  if (found && isRunning(found.process)) return found;
  throw new PlainError(`No cloud of ${projectRoot} runs: run \`npm start\` there first.`);
}

/** The same, as the address of AWS calls. */
export function startedEndpoint(): string {
  return `http://127.0.0.1:${startedCloud().gatewayPort}`;
}

function announced(file: string): z.infer<typeof announcement> | undefined {
  try {
    return announcement.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
