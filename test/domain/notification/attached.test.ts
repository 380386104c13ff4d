import { describe, expect, it } from 'vitest';
import type { StoredAttachment } from '#domain/case/message.ts';
import { attachedAndLinked, largestMail, sizeInMail } from '#domain/notification/attached.ts';
import fc from '../../support/fast-check.ts';

const file = (name: string, size: number): StoredAttachment => ({
  key: `messages/m/${name}`,
  name,
  contentType: 'application/pdf',
  size,
  contentId: undefined,
  inline: false,
});
const names = (attachments: readonly StoredAttachment[], body: readonly string[] = []) => {
  const { attached, linked } = attachedAndLinked(attachments, body);
  const name = ({ attachment }: { attachment: StoredAttachment }) => attachment.name;
  return [attached.map(name).join(' '), linked.map(name).join(' ')];
};
const mb = 1_000_000;
/** The largest file that a mail carries alone, of this name. */
const largest = 7_611_234;

describe('CASE-08 what a mail of SES’s 10 MB carries, and what becomes a link', () => {
  it.each<[string, StoredAttachment[], attached: string, linked: string]>([
    ['nothing', [], '', ''],
    ['small ones', [file('a.pdf', 0), file('b.pdf', 1), file('c.pdf', mb)], 'a.pdf b.pdf c.pdf', ''],
    ['one that just fits', [file('a.pdf', largest)], 'a.pdf', ''],
    ['one that is a little too large', [file('a.pdf', largest + 1)], '', 'a.pdf'],
    ['a file of 10 MB, which base64 makes 13.7', [file('a.pdf', 10 * mb)], '', 'a.pdf'],
    ['three of 5 MB', [file('a.pdf', 5 * mb), file('b.pdf', 5 * mb), file('c.pdf', 5 * mb)], 'a.pdf', 'b.pdf c.pdf'],
    [
      'a large one before small ones: as many as fit, in the agent’s order',
      [file('film.mp4', 7 * mb), file('a.pdf', 2 * mb), file('b.pdf', mb)],
      'a.pdf b.pdf',
      'film.mp4',
    ],
    ['only files of hundreds of MB', [file('a.zip', 400 * mb), file('b.zip', 300 * mb)], '', 'a.zip b.zip'],
    [
      'files that SES refuses by their name',
      [
        file('setup.exe', 10),
        file('a.txt', 10),
        file('RUN.BAT', 10),
        file('x.js. ', 10),
        file('x.exe\u202e', 10),
        file('exe', 10),
      ],
      'a.txt exe',
      'setup.exe RUN.BAT x.js.  x.exe\u202e',
    ],
  ])('%s', (_, attachments, attached, linked) => expect(names(attachments)).toEqual([attached, linked]));

  it('long words of the agent leave less room', () => {
    expect(names([file('a.pdf', largest)], ['x'.repeat(10_000)])).toEqual(['', 'a.pdf']);
  });

  it('each is attached or linked, under its place, and what is attached fits', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: fc.string(), size: fc.nat(12 * mb) }), { maxLength: 30 }), (files) => {
        const { attached, linked } = attachedAndLinked(
          files.map(({ name, size }) => file(name, size)),
          [],
        );
        const all = [...attached, ...linked].toSorted((one, other) => one.index - other.index);
        expect(all.map(({ attachment: { name, size } }) => ({ name, size }))).toEqual(files);
        const bytes = attached.reduce((sum, { attachment }) => sum + sizeInMail(attachment), 0);
        expect(bytes).toBeLessThan(largestMail);
      }),
    );
  });
});
