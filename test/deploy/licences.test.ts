import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly integrity?: string;
  /** It is in another one's file. */
  readonly inBundle?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

/** Licences that ask for a notice at most of who changes nothing in the package, and so fit whoever deploys. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Unlicense',
  'PSF-2.0',
  // Who changes its own files publishes those: ical.js, which is built in as it is.
  'MPL-2.0',
]);

/** Packages that pages of the console import: they are built into it. */
function ofConsole(): string[] {
  const files = globSync('console/**/*.{ts,tsx}', { exclude: ['console/vite.config.ts', 'console/dist/**'] });
  const imported = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/from '([^'.#][^']*)'/g)].map(([, name = '']) => name),
  );
  return imported
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** Where a package that another one names is found, as Node looks for it. */
function placeOf(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (place in packages) return place;
    if (folder === '') return undefined;
  }
}

/** All that runs: what the functions depend on, and what is in the console. */
function running(): string[] {
  const found = new Set<string>();
  const visit = (name: string, from: string): void => {
    const place = placeOf(name, from);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    for (const next of Object.keys(packages[place]?.dependencies ?? {})) visit(next, place);
  };
  for (const name of [...Object.keys(packages['']?.dependencies ?? {}), ...ofConsole()]) visit(name, '');
  return [...found];
}

it('all that runs in functions and console has a licence that asks for a notice at most', () => {
  const places = running();
  expect(places).toContain('node_modules/react-dom');
  expect(places).toContain('node_modules/zod');
  expect(places.length).toBeGreaterThan(60);
  const others = places.filter((place) => !allowed.has(packages[place]?.license ?? ''));
  expect(others.map((place) => `${place}: ${packages[place]?.license}`)).toEqual([]);
});

it('and each comes with the hash of what was looked at', () => {
  const unsealed = Object.entries(packages).filter(
    ([place, { integrity, inBundle }]) => place !== '' && integrity === undefined && inBundle !== true,
  );
  expect(unsealed.map(([place]) => place)).toEqual([]);
});
