import { expect, it } from 'vitest';
import type { HeldMail } from '#actions/ports.ts';
import { describeBoth } from './both-tables.ts';

function heldMailOf(differences: Partial<HeldMail> = {}): HeldMail {
  return {
    id: '1',
    at: '2026-11-20T10:00:01.000Z',
    rawKey: 'held/1',
    cause: 'no-mailbox',
    from: 'ann@client.test',
    subject: 'Printer',
    preview: 'It does not print.',
    source: 'ann@client.test',
    recipients: ['nobody@postcase.test'],
    verdicts: { spam: 'PASS', virus: 'PASS', spf: 'GRAY', dkim: 'FAIL', dmarc: 'DISABLED' },
    ...differences,
  };
}

describeBoth('The list of held mails', (empty) => {
  it('MAIL-04 MAIL-21 gives back all that a release needs', async () => {
    const { held } = await empty();
    const bare = heldMailOf({ id: '2', from: undefined, subject: '', preview: '', source: '', recipients: [] });
    for (const mail of [heldMailOf(), bare]) {
      await held.hold(mail);
      expect(await held.find(mail.id)).toEqual(mail);
    }
    expect(await held.find('3')).toBeUndefined();
  });

  it('MAIL-03 MAIL-04 the same mail again changes nothing', async () => {
    const { held } = await empty();
    await held.hold(heldMailOf());
    await held.hold(heldMailOf());
    expect(await held.list(10)).toEqual([heldMailOf()]);
  });

  it('MAIL-21 lists the newest first, and no more than asked for', async () => {
    const { held } = await empty();
    for (const minute of ['03', '01', '02'])
      await held.hold(heldMailOf({ id: minute, at: `2026-11-20T10:${minute}:00.000Z` }));
    expect((await held.list(10)).map(({ id }) => id)).toEqual(['03', '02', '01']);
    expect((await held.list(2)).map(({ id }) => id)).toEqual(['03', '02']);
  });

  it('MAIL-21 forgets a mail that was dealt with; again changes nothing', async () => {
    const { held } = await empty();
    await held.hold(heldMailOf());
    await held.remove('1');
    await held.remove('1');
    expect(await held.find('1')).toBeUndefined();
    expect(await held.list(10)).toEqual([]);
  });
});
