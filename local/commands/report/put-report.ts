import { writeText } from '../text/write-text.ts';

/** Shows a report, or writes it to a file. */
export function putReport(path: string | undefined, content: () => string, lines: readonly string[]): void {
  if (path === undefined) {
    console.log(lines.join('\n'));
    return;
  }
  writeText(path, content());
  console.log(`It is in ${path}.`);
}
