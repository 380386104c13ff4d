import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import type { HeldMail } from '#actions/intake/ports.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { describeBoth } from '../both-tables.ts';
import { RealTables } from '../real-table.ts';
import { answerOf, registrationOf } from '../registration-of.ts';

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

  it('CASE-19 MAIL-17 who is told of a held mail is told once, in the same breath', async () => {
    const { held, cases, page } = await empty();
    await cases.register(registrationOf());
    const told = (id: string, once: string) => ({ notice: answerOf({ id, template: 'answer-held', held: why }), once });
    const why = { reason: 'command', detail: '#done' } as const;
    await held.hold(heldMailOf({ cause: 'agent-command' }), told('1-told', 'a'));
    await held.hold(heldMailOf({ cause: 'agent-command' }), told('1-told', 'a'));
    await held.hold(heldMailOf({ id: '2' }), told('2-told', 'a'));
    await held.hold(heldMailOf({ id: '3' }), told('3-told', 'b'));
    const notices = (await page(1))?.messages.filter(({ id }) => id.endsWith('-told'));
    expect(notices).toMatchObject([{ id: '1-told', held: why }, { id: '3-told' }]);
    expect(await held.list(10)).toHaveLength(3);
  });

  it('MAIL-21 lists the newest first, and no more than asked for', async () => {
    const { held } = await empty();
    for (const minute of ['03', '01', '02'])
      await held.hold(heldMailOf({ id: minute, at: `2026-11-20T10:${minute}:00.000Z` }));
    expect((await held.list(10)).map(({ id }) => id)).toEqual(['03', '02', '01']);
    expect((await held.list(2)).map(({ id }) => id)).toEqual(['03', '02']);
  });

  it('MAIL-21 lists a mail once that was held again later, at its new time', async () => {
    const { held } = await empty();
    const at = (minute: string) => `2026-11-20T10:${minute}:00.000Z`;
    await held.hold(heldMailOf({ id: 'again', at: at('01') }));
    await held.hold(heldMailOf({ id: 'other', at: at('02') }));
    await held.hold(heldMailOf({ id: 'again', at: at('03') }));
    expect((await held.list(10)).map(({ id }) => id)).toEqual(['again', 'other']);
    await held.remove('again');
    expect((await held.list(10)).map(({ id }) => id)).toEqual(['other']);
  });

  it('MAIL-21 lists more than one request reads', async () => {
    const { held } = await empty();
    const minutes = Array.from({ length: 120 }, (_, index) =>
      new Date(Date.UTC(2026, 10, 20, 10, index)).toISOString(),
    );
    await Promise.all(minutes.map((at) => held.hold(heldMailOf({ id: at, at }))));
    expect((await held.list(110)).map(({ id }) => id)).toEqual(minutes.toReversed().slice(0, 110));
    expect(await held.list(500)).toHaveLength(120);
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

it("MAIL-14 spam and viruses leave the list after 90 days, with all their items; what may be a customer's stays", async () => {
  const tables = await RealTables.start();
  try {
    const table = await tables.make();
    const held = new DynamoHeldMails(table);
    const causes = ['spam', 'virus', 'no-mailbox', 'blocked-sender', 'own-mail'] as const;
    for (const cause of causes) await held.hold(heldMailOf({ id: cause, cause }));
    const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.name }));
    const ends = (cause: string) => Items.filter(({ id }) => id === cause).map(({ expiresAt }) => expiresAt);
    const end = Date.parse('2027-02-18T10:00:01Z') / 1000;
    expect(causes.map(ends)).toEqual([[end, end], [end, end], ...Array(3).fill([undefined, undefined])]);
    for (const cause of causes) await held.remove(cause);
    expect((await table.client.send(new ScanCommand({ TableName: table.name }))).Count).toBe(0);
  } finally {
    await tables.stop();
  }
});
