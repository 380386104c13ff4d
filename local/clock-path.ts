import type { PathHandler } from './gateway/gateway.ts';
import type { GatewayResponse } from './gateway/service.ts';

interface Clock {
  now(): number;
  advance(duration: string): Promise<void>;
}

/**
 * `/_/clock` of the gateway: GET tells the virtual time, POST with a duration (`3 days`) moves it, does what falls due on
 * the way and tells the time then.
 */
export function clockPath(clock: Clock): PathHandler {
  return async ({ method }, body) => {
    if (method !== 'GET' && method !== 'POST') return answer(405, { error: 'GET tells the time, POST moves it.' });
    try {
      if (method === 'POST') await clock.advance(body.toString());
    } catch (error) {
      return answer(400, { error: error instanceof Error ? error.message : String(error) });
    }
    return answer(200, { now: new Date(clock.now()).toISOString() });
  };
}

function answer(status: number, body: object): GatewayResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
