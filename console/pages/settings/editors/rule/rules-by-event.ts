import type { Row } from '../../setup-requests.ts';

export interface RulesOfEvent {
  readonly event: string;
  readonly rows: readonly Row[];
}

/** Rules by their event, in the order in which events happen to a case; within one they stay in theirs. */
export function rulesByEvent(rows: readonly Row[], events: readonly string[]): readonly RulesOfEvent[] {
  const found = Map.groupBy(rows, ({ columns }) => String(columns.on));
  const others = [...found.keys()].filter((event) => !events.includes(event));
  return [...events, ...others].flatMap((event) => {
    const ofEvent = found.get(event);
    return ofEvent ? [{ event, rows: ofEvent }] : [];
  });
}
