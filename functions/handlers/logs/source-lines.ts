import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Makes stacks name the lines of our sources. Node's own way, `--enable-source-maps`, reads the map of a bundle when it loads it: that
 * is a tenth of a second of each cold start. Here it is read when the first stack is asked for.
 * @param part URL of one file of the bundle; the map of each lies beside it.
 */
export function nameSourceLines(part: string): void {
  const bundle = new URL('.', part).href;
  const maps = new Map<string, SourceMap>();
  const lines = (file: string) => {
    const known = maps.get(file);
    if (known) return known;
    const map = new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${file}.map`), 'utf8')));
    maps.set(file, map);
    return map;
  };
  Error.prepareStackTrace = (error, sites) => {
    const head = Error.prototype.toString.call(error);
    return [head, ...sites.map((site) => `    at ${inSources(site, bundle, lines)}`)].join('\n');
  };
}

function inSources(site: NodeJS.CallSite, bundle: string, lines: (file: string) => SourceMap): string {
  const text = String(site);
  const [file, line, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()];
  if (!file?.startsWith(bundle) || line === null || column === null) return text;
  try {
    const entry = lines(file).findEntry(line - 1, column - 1);
    if (!('originalSource' in entry)) return text;
    const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
    return text.replace(`${file}:${line}:${column}`, `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`);
  } catch {
    // A stack is told all the same where the map is gone.
    return text;
  }
}
