import { describe, expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { findDownload } from '#actions/links/find-download.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { StoredAttachment } from '#domain/case/message.ts';
import { type Download, downloadLink } from '#domain/links/download-link.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { itemKey } from '../../support/memory/table.ts';
import { plainMail } from '../../support/plain-mail.ts';

const stored = (index: number, size: number, name: string): StoredAttachment => ({
  key: `messages/m/${index}`,
  name,
  contentType: 'application/pdf',
  size,
  contentId: undefined,
  inline: false,
});

/** An install in which an agent's answer with these files waits to be sent. */
async function waitingWith(attachments: readonly StoredAttachment[]) {
  const postcase = new MemoryPostcase();
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const [key] = postcase.queued();
  const message = key && postcase.table.messages.get(itemKey(key));
  if (!key || message?.direction !== 'out') throw new Error('Nothing waits');
  const answer = { ...message, by: 'maria@agents.test', template: undefined, body: 'Here they are.', attachments };
  postcase.table.messages.put(itemKey(key), answer);
  return { postcase, key };
}

describe('CASE-08 an agent’s answer with files', () => {
  it('of which one is gone is not taken in hand: nothing leaves, and it can be tried again', async () => {
    const { postcase, key } = await waitingWith([stored(0, 3, 'a.pdf'), stored(1, 3, 'b.pdf')]);
    postcase.mails.objects.set('messages/m/0', Buffer.from('one'));
    await expect(sendMail(key, 1, postcase.sending)).rejects.toThrow('messages/m/1');
    expect(postcase.table.answers()).toMatchObject([{ delivery: 'queued' }]);
    postcase.mails.objects.set('messages/m/1', Buffer.from('two'));
    expect(await sendMail(key, 1, postcase.sending)).toMatchObject({ outcome: 'sent' });
    const { attachments } = readMail(postcase.sender.taken[0]?.raw ?? new Uint8Array());
    expect(attachments.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([
      ['a.pdf', 'one'],
      ['b.pdf', 'two'],
    ]);
  });

  it('too large for mail is never read: links at the end of its text stand for them', async () => {
    const { postcase, key } = await waitingWith([stored(0, 90_000_000, 'film <1>.mp4'), stored(1, 3, 'b.pdf')]);
    postcase.mails.objects.set('messages/m/1', Buffer.from('two'));
    await sendMail(key, 1, postcase.sending);
    const { attachments, text, html } = readMail(postcase.sender.taken[0]?.raw ?? new Uint8Array());
    expect(attachments.map(({ name }) => name)).toEqual(['b.pdf']);
    expect(text).toMatch(/Here they are\.[\s\S]+film <1>\.mp4 \(90 MB\)\s+https:\/\/site\.test\/download\/\S+/);
    expect(html).toMatch(/<a href="https:\/\/site\.test\/download\/[^"]+"[^>]*>film &lt;1&gt;\.mp4<\/a> \(90 MB\)/);
  });
});

describe('MAIL-19 what a download link stands for', () => {
  const download: Download = { caseNumber: 7, at: '2026-11-20T10:00:00.000Z', id: 'm', index: 1, until: '2026-12-01' };
  const file = stored(1, 3, 'b.pdf');

  /** Follows a link to a message with two files. @returns what is found, and how often the table was asked. */
  async function follow(
    asked: Partial<Download> = {},
    { now = '2026-11-21T10:00:00Z', signingKey = 'k'.repeat(64) } = {},
  ) {
    const mine = new MemoryPostcase().keys;
    const signer = new MemoryPostcase({ signingKey }).keys;
    const link = downloadLink(await signer.keys(), 'https://site.test', { ...download, ...asked });
    let reads = 0;
    const message = async ({ id }: { id: string }) => {
      reads++;
      const note = {
        direction: 'note',
        id: 'm',
        caseNumber: 7,
        at: download.at,
        by: 'maria@agents.test',
        body: '',
      } as const;
      return id === 'm' ? { ...note, attachments: [stored(0, 3, 'a.pdf'), file] } : undefined;
    };
    const token = link.slice(link.lastIndexOf('/') + 1);
    const found = await findDownload(token, { messages: { message }, keys: mine, now: () => new Date(now) });
    return { found, reads };
  }

  it.each<[string, Parameters<typeof follow>, StoredAttachment | undefined, reads: number]>([
    ['a file by its place', [], file, 1],
    ['nothing where there is no such place', [{ index: 2 }], undefined, 1],
    ['nothing where there is no such message', [{ id: 'x' }], undefined, 1],
    ['nothing when it is over, and nobody is asked', [{}, { now: '2026-12-03T00:00:00Z' }], undefined, 0],
    ['nothing when another install signed it, and nobody is asked', [{}, { signingKey: 'o'.repeat(64) }], undefined, 0],
  ])('%s', async (_, given, found, reads) => expect(await follow(...given)).toEqual({ found, reads }));
});
