/** One line that a function wrote. */
export interface FunctionLog {
  /** Logical id and name of the function. */
  readonly function: string;
  readonly functionName: string;
  readonly requestId: string | undefined;
  /** The line as an object if it is JSON. */
  readonly entry: Readonly<Record<string, unknown>> | undefined;
  readonly text: string;
}

/** Splits what a function wrote into lines and reads those that are JSON. */
export function readLogLines(text: string, of: Omit<FunctionLog, 'entry' | 'text'>): FunctionLog[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ ...of, text: line, entry: readJson(line) }));
}

function readJson(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
