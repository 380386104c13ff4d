import type { PathHandler } from './gateway/gateway.ts';

/** What a cloud tells of itself. */
export interface CloudCard {
  readonly pid: number;
  /** Folder of its data. */
  readonly data: string;
  readonly ports: readonly number[];
}

/** `/_/cloud` of the gateway: GET tells whose cloud it is, to who finds its ports taken. */
export function cloudPath(card: CloudCard): PathHandler {
  return () => ({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(card) });
}
