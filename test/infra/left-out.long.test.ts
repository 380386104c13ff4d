import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mime from 'mime';
import otherTypes from 'mime/types/other.js';
import standardTypes from 'mime/types/standard.js';
import { describe, expect, it } from 'vitest';
import { dateWords } from '#adapters/mailparser/headers/date-words.ts';
import { entityNames } from '#adapters/mailparser/html/entity-names.ts';
import { stubWords } from '#adapters/mailparser/html/stub-words.ts';
import { listedMailDomains } from '#domain/configuration/listed-mail-domains.ts';
import { automaticPhrases } from '#domain/mail/automatic-phrases.ts';
import { failurePhrases } from '#domain/mail/bounce/failure-phrases.ts';
import { bundleOf } from '../../infra/parts/bundles.ts';

const text = (file: string) => readFileSync(file, 'utf8');
const bundled = (name: string) =>
  globSync(join(bundleOf(name), '*.mjs'))
    .map(text)
    .join('\n');

/** What a cold start reads: a bundle without what it imports when it is first needed. */
function readAtStart(name: string): string {
  const read = new Map<string, string>();
  const follow = (file: string) => {
    if (read.has(file)) return;
    read.set(file, text(file));
    for (const [, part = ''] of read.get(file)?.matchAll(/(?:from|import)"\.\/([^"]+)"/g) ?? [])
      follow(join(bundleOf(name), part));
  };
  follow(join(bundleOf(name), 'index.mjs'));
  return [...read.values()].join('\n');
}

describe('What bundles leave out', () => {
  it.each([
    'receive-mail',
    'send-mail',
    'rate',
    'work-on-case',
    'api',
  ])('OPS-06 %s wakes without checking models, without every kind of credentials, and without all of http; it tells no logger of its calls', (name) => {
    const bundle = bundled(name);
    expect(bundle).not.toContain('SchemaContext');
    expect(bundle).not.toContain('AssumeRoleWithWebIdentity');
    expect(bundle).not.toMatch(/from"(node:)?http"/);
    // What copies each call for a logger that nobody gives it.
    expect(bundle).not.toContain('loggerMiddleware');
    // The same words stand in what is kept.
    expect(bundle).toContain('DynamoDBServiceException');
  });

  it('OPS-06 receive-mail takes at most 1.2 MB: no operation of the cloud that it never asks for, no list that it may not need', () => {
    const bundle = bundled('receive-mail');
    expect(Buffer.byteLength(bundle)).toBeLessThan(1_200_000);
    expect(bundle).not.toContain('PutBucketLifecycleConfiguration');
    expect(bundle).not.toContain('0815.su');
  });

  it('OPS-06 api wakes with what agents ask for all day: settings, templates, mails and calendars are read when they are asked for', () => {
    const [start, whole] = [readAtStart('api'), bundled('api')];
    for (const route of ['/cases/{number}', '/choices', '/counts']) expect(start.includes(route)).toBe(true);
    for (const later of [
      '/settings/rows/{lookup}',
      '/reports/times',
      'vtimezone',
      'There is no version',
      'quoted-printable',
    ]) {
      expect([later, start.includes(later)]).toEqual([later, false]);
      expect([later, whole.includes(later)]).toEqual([later, true]);
    }
  });

  it('MAIL-12 the list of public mail services that bundles carry packed is the whole one', async () => {
    const file = pathToFileURL(join(bundleOf('receive-mail'), '../made/listed-mail-domains.mjs'));
    const packed = await import(/* @vite-ignore */ file.href);
    expect(packed.listedMailDomains()).toEqual(listedMailDomains());
  });

  it.each([
    ['failurePhrases', failurePhrases, 'skrzynk'],
    ['automaticPhrases', automaticPhrases, 'nepřítomnost v'],
    ['dateWords', dateWords, 'szep'],
    ['entityNames', entityNames, 'brvbar'],
    ['stubWords', stubWords, 'weergave'],
  ])('MAIL-05 MAIL-15 MAIL-16 %s that bundles carry packed are the whole ones', async (name, phrases, word) => {
    const file = pathToFileURL(join(bundleOf('receive-mail'), `../made/${name}.mjs`));
    const packed = await import(/* @vite-ignore */ file.href);
    expect(packed[name]()).toEqual(phrases());
    expect(bundled('receive-mail')).not.toContain(word);
  });

  it('MAIL-19 the table of file types that bundles carry packed is the whole one', async () => {
    const file = pathToFileURL(join(bundleOf('receive-mail'), '../made/file-types.mjs'));
    const { default: packed } = await import(/* @vite-ignore */ file.href);
    const endings = Object.values({ ...standardTypes, ...otherTypes }).flat();
    for (const ending of endings) expect(packed.getType(`a.${ending}`)).toBe(mime.getType(`a.${ending}`));
    for (const type of Object.keys({ ...standardTypes, ...otherTypes }))
      expect(packed.getExtension(type)).toBe(mime.getExtension(type));
  });
});
