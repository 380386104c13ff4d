import type { PathHandler } from './gateway/gateway.ts';
import type { FunctionLog } from './lambda/function-log.ts';

const mostKept = 2000;

/** The newest lines that functions wrote as JSON. */
export class RecentLog {
  readonly #entries: NonNullable<FunctionLog['entry']>[] = [];

  hear({ entry }: FunctionLog): void {
    if (!entry) return;
    this.#entries.push(entry);
    if (this.#entries.length > mostKept) this.#entries.shift();
  }

  /** Those whose field has that value, oldest first. */
  with(field: string, value: string): readonly object[] {
    return this.#entries.filter((entry) => entry[field] === value);
  }
}

/** `/_/log/?field=mail&value=raw/1` of the gateway: GET tells which of the newest log lines of functions say so. */
export function logPath(log: RecentLog): PathHandler {
  return ({ url }) => {
    const { searchParams } = new URL(url ?? '/', 'http://gateway');
    const lines = log.with(searchParams.get('field') ?? '', searchParams.get('value') ?? '');
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ lines }) };
  };
}
