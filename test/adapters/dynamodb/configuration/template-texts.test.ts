import { expect, it } from 'vitest';
import type { TemplateVersion } from '#actions/template/ports.ts';
import { StaleFacts } from '#actions/words/stale-facts.ts';
import { describeBoth } from '../both-tables.ts';

const parts = { subject: 'Case {{ case.number }}', html: '<p>x</p>', text: 'x' };

function versionOf(version: number, differences: Partial<TemplateVersion> = {}): TemplateVersion {
  return {
    name: 'resolved',
    version,
    audience: 'customer',
    texts: { en: parts, ru: parts },
    who: 'ivan@example.org',
    at: `2026-11-20T10:00:0${version % 10}.000Z`,
    note: `change ${version}`,
    ...differences,
  };
}

describeBoth('The texts of edited templates', (empty) => {
  it('NOTE-07 a version is found as it was saved', async () => {
    const { templateTexts } = await empty();
    await templateTexts.save(versionOf(1));
    expect(await templateTexts.load('resolved', 1)).toEqual(versionOf(1));
    expect(await templateTexts.load('resolved', 2)).toBeUndefined();
    expect(await templateTexts.load('closed', 1)).toBeUndefined();
  });

  it('NOTE-08 texts of one language are found without the other', async () => {
    const { templateTexts } = await empty();
    await templateTexts.save(versionOf(1, { texts: { ru: parts } }));
    expect((await templateTexts.load('resolved', 1))?.texts).toEqual({ ru: parts });
  });

  it('NOTE-07 a version is never written over', async () => {
    const { templateTexts } = await empty();
    await templateTexts.save(versionOf(1));
    await expect(templateTexts.save(versionOf(1, { note: 'other' }))).rejects.toBeInstanceOf(StaleFacts);
    expect((await templateTexts.load('resolved', 1))?.note).toBe('change 1');
  });

  it('NOTE-07 of two who save the same version at once, one does', async () => {
    const { templateTexts } = await empty();
    const both = await Promise.allSettled([templateTexts.save(versionOf(1)), templateTexts.save(versionOf(1))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('NOTE-07 the history tells who and when, newest first, of one template', async () => {
    const { templateTexts } = await empty();
    for (const version of [1, 2, 9, 10, 11]) await templateTexts.save(versionOf(version));
    await templateTexts.save(versionOf(1, { name: 'resolved-twice' }));
    const history = await templateTexts.history('resolved');
    expect(history.map(({ version }) => version)).toEqual([11, 10, 9, 2, 1]);
    const { texts: _, ...last } = versionOf(11);
    expect(history[0]).toEqual(last);
  });

  it('NOTE-07 takes the largest texts that a check lets through', async () => {
    const { templateTexts } = await empty();
    const large = 'я'.repeat(32 * 1024);
    const texts = {
      en: { subject: large, html: large, text: large },
      ru: { subject: large, html: large, text: large },
    };
    await templateTexts.save(versionOf(1, { texts, note: 'n'.repeat(500) }));
    expect((await templateTexts.load('resolved', 1))?.texts).toEqual(texts);
  });
});
