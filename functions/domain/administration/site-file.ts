import { isPictureName } from './picture.ts';

/** A file of the console as it was built. */
export interface SiteFile {
  /** As addresses name it, without a slash before it: `assets/main-B1x2.js`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * How long browsers and CloudFront may keep a file without asking, as `Cache-Control` says it. Names in `assets/` change with what is in them;
 * all others are asked for again each time, so that a deployment is seen at once (RFC 9111, 5.2.2).
 */
export function cachingOf(name: string): string {
  return name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Files in the order in which they may appear: a page that names what is not there yet would be broken. */
export function inOrderOfAppearance(files: readonly SiteFile[]): SiteFile[] {
  const isPage = ({ name }: SiteFile) => name.endsWith('.html');
  return [...files.filter((file) => !isPage(file)), ...files.filter(isPage)];
}

/**
 * Files that nobody needs any more: neither of this build nor of the one before, which open browsers still run. Owners' pictures stay.
 * @param there all files that are there.
 */
export function needless(there: readonly string[], before: readonly string[], now: readonly string[]): string[] {
  const needed = new Set([...before, ...now]);
  return there.filter((name) => !needed.has(name) && !isPictureName(name));
}
