/** A line that is the same in both, or in one alone. */
export interface LineDifference {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

const mostLines = 400;

/** What became of one text in another, line by line: the fewest lines that are gone or new. */
export function lineDifferences(before: string, after: string): readonly LineDifference[] {
  const [old, now] = [before.split('\n').slice(0, mostLines), after.split('\n').slice(0, mostLines)];
  // Lengths of the longest common rest, from each place on.
  const common = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = common[i];
      if (row) row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const lines: LineDifference[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [one, other] = [old[i], now[j]];
    if (one !== undefined && one === other) {
      lines.push({ is: 'same', text: one });
      i++;
      j++;
    } else if (other !== undefined && (one === undefined || at(i, j + 1) > at(i + 1, j))) {
      lines.push({ is: 'new', text: other });
      j++;
    } else if (one !== undefined) {
      lines.push({ is: 'gone', text: one });
      i++;
    }
  }
  return lines;
}
