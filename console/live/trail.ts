/** The list that a case was opened from: "next" and "back to where I was" need no request. */
export interface Trail {
  /** Address of the list, with its filters. */
  readonly address: string;
  readonly numbers: readonly number[];
}

const place = 'postcase.trail';

export function leaveTrail(trail: Trail): void {
  sessionStorage.setItem(place, JSON.stringify(trail));
}

export function trail(): Trail {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '') as Trail;
  } catch {
    return { address: '/lists/mine', numbers: [] };
  }
}

/** The case after (1) or before (-1) one in its list. */
export function neighbour(number: number, step: 1 | -1, { numbers } = trail()): number | undefined {
  const at = numbers.indexOf(number);
  return at < 0 ? undefined : numbers[at + step];
}
