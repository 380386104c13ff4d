import type { PathHandler } from '../gateway/gateway.ts';
import type { EventBridge } from './event-bridge.ts';

/** `/_/events/` of the gateway: GET tells the newest events that buses took, oldest first. */
export function eventsPath(bridge: EventBridge): PathHandler {
  return () => ({
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: bridge.events }),
  });
}
