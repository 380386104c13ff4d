import { describe, expect, it } from 'vitest';
import { lastWord } from '#domain/case/last-word.ts';
import { withPictureNames } from '#domain/case/picture-names.ts';
import { takesAMoment } from '../../support/takes-a-moment.ts';

const id = '6f1d2c3b-4a5e-4f60-8a7b-9c0d1e2f3a4b';
const files = [{ name: 'Screenshot.png', contentId: id }];

describe('MAIL-18 CASE-08 a picture in plain text is called by its file', () => {
  it.each([
    ['of Outlook', 'See [cid:image001.png@01DB3F2A.5C6E7F80] here', 'See [image001.png] here'],
    ['whose file is known', `See [cid:${id}]`, 'See [Screenshot.png]'],
    ['whose id says nothing', 'See [cid:ii_m3abc123]', 'See [image]'],
    ['that an agent pasted', `See ![image.png](cid:${id}).`, 'See [image.png].'],
    ['that an agent pasted without a name', `![](cid:${id})`, '[image]'],
    ['no picture', 'cid: [cid:] ![x](https://a.test) [y](cid:z)', 'cid: [cid:] ![x](https://a.test) [y](cid:z)'],
  ])('%s', (_, text, shown) => expect(withPictureNames(text, files)).toBe(shown));

  it('in lists, too', () => {
    const word = {
      by: 'agent',
      who: 'Olga',
      text: `Look:\n![plug.png](cid:${id})`,
      at: '2026-11-20T10:00:00.000Z',
    } as const;
    expect(lastWord(word).text).toBe('Look: [plug.png]');
  });

  it('in time that grows with its length', () => {
    takesAMoment(() => withPictureNames('[cid:'.repeat(100_000) + '!['.repeat(100_000)));
  });
});
