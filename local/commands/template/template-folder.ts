import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../text/command-line.ts';
import { readText } from '../text/read-text.ts';
import { writeText } from '../text/write-text.ts';
import type { ListedTexts } from './template-editor.ts';

const parts = ['subject', 'html', 'text'] as const;

/** Writes each part of a template into a file of its own, named as in templates/mail. @returns their paths */
export function writeTexts(folder: string, texts: ListedTexts): readonly string[] {
  return Object.entries(texts).flatMap(([language, said]) =>
    parts.map((part) => {
      const path = join(folder, `${language}.${part}.liquid`);
      writeText(path, said[part]);
      return path;
    }),
  );
}

/** Reads what `writeTexts` wrote. A language is there with all its files or with none. */
export function readTexts(folder: string): ListedTexts {
  const texts = Object.fromEntries(
    languagesIn(folder).flatMap((language) => {
      const read = parts.map((part) => [part, readPart(join(folder, `${language}.${part}.liquid`))] as const);
      const missing = read.filter(([, text]) => text === undefined).map(([part]) => `${language}.${part}.liquid`);
      if (missing.length > 0) throw new PlainError(`${folder} has no ${missing.join(' and no ')}.`);
      const { subject = '', html = '', text = '' } = Object.fromEntries(read);
      return [[language, { subject, html, text }] as const];
    }),
  );
  if (Object.keys(texts).length === 0)
    throw new PlainError(`${folder} has no texts: they are named en.subject.liquid, en.html.liquid, en.text.liquid.`);
  return texts;
}

function languagesIn(folder: string): readonly string[] {
  const names = (existsSync(folder) ? readdirSync(folder) : []).flatMap(
    (name) => /^([\w-]+)\.(?:subject|html|text)\.liquid$/.exec(name)?.[1] ?? [],
  );
  return [...new Set(names)];
}

function readPart(path: string): string | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readText(path) : undefined;
}
