import { z } from 'zod';
import type { CloudCard } from '../../cloud-path.ts';

const card: z.ZodType<CloudCard> = z.object({ pid: z.number(), data: z.string(), ports: z.array(z.number()) });
const patienceMs = 1000;

/** The embedded cloud that holds a port, if one does. @param gatewayPorts where its gateway may answer. */
export async function otherCloud(port: number, gatewayPorts: readonly number[]): Promise<CloudCard | undefined> {
  for (const gatewayPort of new Set(gatewayPorts)) {
    const found = await cardAt(gatewayPort);
    if (found?.ports.includes(port)) return found;
  }
  return undefined;
}

/** Says whose it is, how to stop it and how to run beside it. @param options such as `--smtp-port 2625`. */
export function otherCloudWords({ pid, data, ports }: CloudCard, options: string): string {
  return [
    `Another cloud runs on this machine: process ${pid}, with its data in ${data} and the ports ${ports.join(', ')}.`,
    `Stop it (Ctrl-C there, or kill ${pid}), or give this one other ports:`,
    `  npm start -- ${options}`,
  ].join('\n');
}

async function cardAt(gatewayPort: number): Promise<CloudCard | undefined> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const answer = await fetch(`http://127.0.0.1:${gatewayPort}/_/cloud`, { signal });
    return card.safeParse(await answer.json()).data;
  } catch {
    return undefined;
  }
}
