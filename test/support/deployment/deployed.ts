import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { LocalCloud } from '../../../local/cloud.ts';
import type { LocalCloudOptions } from '../../../local/options.ts';

type Ports = NonNullable<LocalCloudOptions['ports']>;

/** Those whose addresses a deployment writes down, so that with others a start is an update of it, and those that functions are given. */
const written = ['console', 'signIn', 'gateway', 'api'] as const;

/**
 * Fills a folder with the data of a stack that was just deployed, and says the ports that it knows. Each worker of the tests
 * deploys once: what the custom resources do takes seconds, and most journeys begin after it.
 */
export async function deployed(options: Omit<LocalCloudOptions, 'editTemplate' | 'onLog'>): Promise<Ports> {
  const folder = join(inject('deployments'), process.env.VITEST_POOL_ID ?? '0');
  const [data, ports] = [join(folder, 'data'), join(folder, 'ports.json')];
  if (!existsSync(ports)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(ports, JSON.stringify(await deploy({ ...options, dataDir: data })));
  }
  cpSync(data, options.dataDir, { recursive: true });
  return JSON.parse(readFileSync(ports, 'utf8'));
}

async function deploy(options: LocalCloudOptions): Promise<Ports> {
  const cloud = new LocalCloud(options);
  await cloud.start();
  await cloud.idle();
  const addresses = {
    console: cloud.consoleAddress,
    signIn: cloud.signInAddress,
    gateway: cloud.endpoint,
    api: cloud.apiEndpoint,
  };
  await cloud.stop();
  return Object.fromEntries(written.map((name) => [name, Number(new URL(addresses[name] ?? '').port)]));
}
