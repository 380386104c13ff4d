/** The `&&` of a pattern, and one condition of it: `$.message = "Mail postponed"`, `$.attempt >= 6`. */
const both = /\s*&&\s*/;
const condition = /^\(?\s*\$\.(\w+)\s*(=|!=|>=|<=|>|<)\s*(?:"([^"]*)"|(-?[\d.]+))\s*\)?$/;

const comparisons: Readonly<Record<string, (one: unknown, other: unknown) => boolean>> = {
  '=': (one, other) => one === other,
  '!=': (one, other) => one !== other,
  '>=': (one, other) => Number(one) >= Number(other),
  '<=': (one, other) => Number(one) <= Number(other),
  '>': (one, other) => Number(one) > Number(other),
  '<': (one, other) => Number(one) < Number(other),
};

/**
 * Reads a metric filter's pattern of JSON lines whose conditions must all be met; others are refused by name.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export function filterPattern(pattern: string): (line: Readonly<Record<string, unknown>>) => boolean {
  const unknown = () => new Error(`The embedded cloud does not know the filter pattern ${pattern}.`);
  const inside = /^\{(.+)\}$/.exec(pattern.trim())?.[1];
  if (inside === undefined) throw unknown();
  const conditions = inside
    .trim()
    .split(both)
    .map((text) => {
      const [, field = '', sign = '', words, number] = condition.exec(text.trim()) ?? [];
      const compare = comparisons[sign];
      if (compare === undefined) throw unknown();
      const wanted = words ?? Number(number);
      return (line: Readonly<Record<string, unknown>>) => line[field] !== undefined && compare(line[field], wanted);
    });
  return (line) => conditions.every((met) => met(line));
}
