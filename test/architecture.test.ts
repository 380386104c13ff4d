import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && !file.endsWith('.d.ts'));

const aliases: Record<string, string> = {
  '#domain/': 'functions/domain/',
  '#actions/': 'functions/actions/',
  '#adapters/': 'functions/adapters/',
  '#contract/': 'functions/contract/',
};

/** Files of the project that a file imports, from the project's root. */
function importsOf(file: string, { types = true } = {}): string[] {
  const text = readFileSync(file, 'utf8');
  const read = types ? text : text.replace(/^import type [^;]*;$/gm, '');
  const specifiers = [...read.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name = '']) => name);
  return specifiers.flatMap((name) => {
    if (name.startsWith('.')) return [new URL(name, `file:///${file}`).pathname.slice(1)];
    const alias = Object.keys(aliases).find((prefix) => name.startsWith(prefix));
    return alias === undefined ? [] : [`${aliases[alias]}${name.slice(alias.length)}`];
  });
}

/** Folder → what it may import, besides itself. */
const rings: [ring: string, allowed: RegExp][] = [
  ['functions/domain/', /^functions\/domain\//],
  ['functions/actions/', /^functions\/(actions|domain)\//],
  [
    'functions/adapters/',
    /^(functions\/(adapters|domain|env\.ts|actions\/(?:[a-z]+\/)+((?:[a-z]+-)?ports|stale-facts|activate-rule-set|rotate-signing-keys)\.ts)|templates\/)/,
  ],
  ['functions/handlers/', /^functions\//],
  [
    'infra/',
    /^(infra\/|functions\/(env|domain\/words\/closest|domain\/mail\/(bounce\/failure|automatic)-phrases|domain\/mail\/thanks-vocabulary|adapters\/(mailparser\/(charsets\/charset-tables|headers\/date-words|html\/(entity-names|stub-words))|reply-text\/(banner-words|legal-notes|quote-words)))\.ts$)/,
  ],
  ['deploy/', /^(deploy\/|infra\/settings\/|local\/commands\/|functions\/)/],
  ['local/commands/', /^(local|functions)\//],
  ['local/', /^local\//],
  ['console/', /^(console|functions\/contract)\//],
];

/** From the ground up: a room may import from itself and from those before it. README shows the first as a picture. */
const rooms = [
  ...[
    'words',
    'worktime',
    'configuration',
    'access',
    'mail',
    'case',
    'links',
    'template',
    'notification',
    'rules',
    'life',
    'webhook',
    'deadline',
    'assignment',
    'intake',
  ],
  ...['rating', 'work', 'lists', 'reports', 'administration', 'people', 'imports', 'calls', 'privacy', 'installation'],
];

/** Other folder with rooms → its rooms, from the ground up. Other files of them put the rooms together. */
const houses: [house: string, rooms: readonly string[]][] = [
  [
    'functions/adapters/dynamodb/',
    [
      'table',
      'entities',
      'access',
      'configuration',
      'case',
      'mail',
      'rating',
      'reports',
      'news',
      'people',
      'calls',
      'words',
      'privacy',
    ],
  ],
  ['infra/', ['settings', 'parts', 'data', 'web', 'console', 'mail', 'work', 'watch']],
  ['local/ses/', ['mail', 'account', 'sending', 'receiving']],
];

const roomOf = (file: string) => /^functions\/(?:domain|actions)\/([a-z]+)\//.exec(file)?.[1];

/** A circle of files that import each other, if there is one. */
function circleAmong(names: readonly string[]): readonly string[] {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of importsOf(file)) {
      const circle = visit(next, [...way, file]);
      if (circle.length > 0) return circle;
    }
    done.add(file);
    return [];
  };
  return names.map((file) => visit(file, [])).find((circle) => circle.length > 0) ?? [];
}

describe('the rooms hold', () => {
  const housed = files.filter((file) => /^functions\/(domain|actions)\//.test(file));

  it('every rule and every action stands in a room', () => {
    expect(housed.filter((file) => !rooms.includes(roomOf(file) ?? ''))).toEqual([]);
  });

  it('a room knows the rooms below it and no other', () => {
    const level = (file: string) => rooms.indexOf(roomOf(file) ?? '');
    const wrong = housed.flatMap((file) =>
      importsOf(file)
        .filter((target) => roomOf(target) !== undefined && level(target) > level(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each(houses)('%s: a room knows the rooms below it and no other', (house, order) => {
    const level = (file: string) => order.indexOf(file.slice(house.length).split('/')[0] ?? '');
    const isIn = (file: string) => file.startsWith(house);
    const inRooms = files.filter((file) => isIn(file) && file.slice(house.length).includes('/'));
    expect(inRooms.filter((file) => level(file) === -1)).toEqual([]);
    const wrong = inRooms.flatMap((file) =>
      importsOf(file)
        .filter((target) => isIn(target) && (level(target) === -1 || level(target) > level(file)))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('no folder is a corridor: beyond 25 files it gets rooms', () => {
    const folders = Map.groupBy(files, (file) => file.split('/').slice(0, -1).join('/'));
    const corridors = [...folders].filter(([, inside]) => inside.length > 25);
    expect(corridors.map(([folder, inside]) => `${folder}: ${inside.length} files`)).toEqual([]);
  });

  it('no files import each other in a circle', () => {
    expect(circleAmong(files.filter((file) => !file.startsWith('test/')))).toEqual([]);
  });
});

describe('the rings hold', () => {
  it.each(rings)('%s imports only what it may', (ring, allowed) => {
    const inner = rings.filter(([other]) => other !== ring && other.startsWith(ring)).map(([other]) => other);
    const mine = files.filter((file) => file.startsWith(ring) && !inner.some((other) => file.startsWith(other)));
    expect(mine.length).toBeGreaterThan(0);
    const wrong = mine.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed.test(target))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('what mail waits for loads no stemmer: words of the search follow in a function of their own', () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const next of importsOf(file, { types: false })) load(next);
    };
    for (const name of ['receive-mail', 'case-changed', 'send-mail']) load(`functions/handlers/${name}.ts`);
    expect([...loaded].filter((file) => file.startsWith('functions/domain/words/stems/'))).toEqual([]);
    expect(loaded.size).toBeGreaterThan(100);
  });

  it('functions do not know where they run', () => {
    const telling = files.filter(
      (file) =>
        file.startsWith('functions/') && /localhost|127\.0\.0\.1|NODE_ENV|isLocal/.test(readFileSync(file, 'utf8')),
    );
    expect(telling).toEqual([]);
  });

  it('a handler is short: the work stands in an action', () => {
    const long = files
      .filter((file) => /^functions\/handlers\/[^/]+\.ts$/.test(file))
      .filter((file) => /export (const|async function) handler/.test(readFileSync(file, 'utf8')))
      .filter((file) => readFileSync(file, 'utf8').split('\n').length > 31);
    expect(long).toEqual([]);
  });

  it('tests of properties take the same values in every run', () => {
    const own = files.filter(
      (file) => file !== 'test/support/fast-check.ts' && /from 'fast-check'/.test(readFileSync(file, 'utf8')),
    );
    expect(own.filter((file) => file !== 'test/architecture.test.ts')).toEqual([]);
  });

  it('names say something', () => {
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|types|models|dtos|index)\.ts$/.test(file)),
    ).toEqual([]);
  });
});

describe('the console stands by itself', () => {
  const own = files.filter((file) => file.startsWith('console/'));
  const floors = ['words', 'ui', 'session', 'live', 'keys', 'shell', 'pages'];
  const floorOf = (file: string) => floors.indexOf(/^console\/([a-z]+)\//.exec(file)?.[1] ?? '');

  it('knows of the rest of Postcase types alone: nothing of it is in the bundle', () => {
    const telling = own.filter((file) => /^(import|export) (?!type ).*from '#/m.test(readFileSync(file, 'utf8')));
    expect(telling).toEqual([]);
  });

  it('asks by console/api.ts and in no other way', () => {
    const asking = own.filter((file) => /\bfetch\(|XMLHttpRequest|sendBeacon/.test(readFileSync(file, 'utf8')));
    expect(asking).toEqual(['console/api.ts']);
  });

  it('each of its rooms knows those below it and no other', () => {
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((target) => floorOf(file) >= 0 && floorOf(target) > floorOf(file))
        .map((target) => `${file} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});
