import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Makes stacks name the lines of our sources. Node's own way, `--enable-source-maps`, reads the map of a bundle when it loads it: that
 * is a tenth of a second of each cold start. Here it is read when the first stack is asked for.
 * @param bundle URL of the file that runs; its map lies beside it.
 */
export function nameSourceLines(bundle: string): void {
  let map: SourceMap | undefined;
  const lines = () => {
    map ??= new SourceMap(JSON.parse(readFileSync(fileURLToPath(`${bundle}.map`), 'utf8')));
    return map;
  };
  Error.prepareStackTrace = (error, sites) => {
    const head = Error.prototype.toString.call(error);
    return [head, ...sites.map((site) => `    at ${inSources(site, bundle, lines)}`)].join('\n');
  };
}

function inSources(site: NodeJS.CallSite, bundle: string, lines: () => SourceMap): string {
  const text = String(site);
  const [line, column] = [site.getLineNumber(), site.getColumnNumber()];
  if (site.getFileName() !== bundle || line === null || column === null) return text;
  try {
    const entry = lines().findEntry(line - 1, column - 1);
    if (!('originalSource' in entry)) return text;
    const source = entry.originalSource.replace(/^(\.\.\/)+/, '');
    return text.replace(
      `${bundle}:${line}:${column}`,
      `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`,
    );
  } catch {
    // A stack is told all the same where the map is gone.
    return text;
  }
}
