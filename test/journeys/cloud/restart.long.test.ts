import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { MailClient } from '../../../local/mail-client.ts';
import { deployed } from '../../support/deployment/deployed.ts';
import { Journey, support } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';
import { withoutSchedules } from '../../support/without-schedules.ts';

/** A cloud in a process of its own, so that it can be killed as a power cut kills it. */
async function cloudProcess(folder: string, ports: object) {
  const child = fork('test/support/cloud-process.ts', [inject('assembly'), folder, JSON.stringify(ports)], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [smtpPort] = (await once(child, 'message')) as [number];
  return { child, smtpPort };
}

it.each([
  3, 10, 20,
])('MAIL-02 MAIL-03 NOTE-06 a cloud killed after %i of 25 mails loses and doubles nothing', async (killedAfter) => {
  const folder = mkdtempSync(join(tmpdir(), 'postcase-killed-'));
  const ports = await deployed({ assembly: inject('assembly'), dataDir: folder });
  const { child, smtpPort } = await cloudProcess(folder, ports);
  const mails = await Promise.all(
    Array.from({ length: 25 }, async (_, index) => {
      const from = `writer${index}@client.test`;
      return {
        from,
        raw: await letter({ from, to: support, subject: `Mail ${index}`, messageId: `<killed.${index}@client.test>` }),
      };
    }),
  );
  const client = new MailClient(smtpPort);
  const unsent: typeof mails = [];
  let accepted = 0;
  await Promise.all(
    mails.map(async (mail) => {
      await client.send(mail.raw, { from: mail.from, to: [support] }).then(
        () => {
          if (++accepted === killedAfter) child.kill('SIGKILL');
        },
        // As a mail server does: what was not accepted is sent again later.
        () => void unsent.push(mail),
      );
    }),
  );
  client.close();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(accepted + unsent.length).toBe(25);

  const journey = await Journey.start({ dataDir: folder, ports });
  try {
    for (const { raw, from } of unsent) await journey.cloud.deliver(raw, { from, to: [support] });
    await journey.settle();
    const inbound = (await journey.items('message')).filter(({ direction }) => direction === 'in');
    expect(inbound.map(({ messageId }) => messageId).toSorted()).toEqual(
      mails.map((_, index) => `killed.${index}@client.test`).toSorted(),
    );
    expect(new Set((await journey.items('case')).map(({ number }) => number)).size).toBe(25);

    const outbound = (await journey.items('message')).filter(({ direction }) => direction === 'out');
    const stuck = outbound.filter(({ delivery }) => delivery !== 'sent');
    const deadLetters = journey.cloud.deadLetters().map(({ body }) => JSON.parse(body).id);
    expect(deadLetters.toSorted()).toEqual(stuck.map(({ id }) => id).toSorted());
    for (const { delivery } of stuck) expect(delivery).toBe('uncertain');
    for (const { from } of mails) {
      const copies = (await journey.mailTo(from)).length;
      const isStuck = stuck.some(({ to }) => (to as { address: string }).address === from);
      expect(copies, from).toBeLessThanOrEqual(1);
      if (!isStuck) expect(copies, from).toBe(1);
    }
  } finally {
    await journey.stop();
  }
}, 90_000);

it('OPS-02 a stopped cloud goes on where it was, with its keys, its outbox and its virtual time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postcase-restart-'));
  const first = await Journey.start({ dataDir: folder, editTemplate: withoutSchedules });
  await first.write({ from: 'ann@client.test', to: support, subject: 'Before' });
  await first.cloud.advance('3 days');
  const [acknowledgement] = await first.mailTo('ann@client.test');
  const then = first.cloud.now();
  await first.cloud.stop();

  const second = await Journey.start({ dataDir: folder, editTemplate: withoutSchedules });
  try {
    expect(second.cloud.now()).toBeGreaterThanOrEqual(then);
    expect(await second.mailTo('ann@client.test')).toHaveLength(1);
    await second.write({ from: 'ann@client.test', to: acknowledgement?.replyTo[0]?.address ?? '', subject: 'After' });
    const page = await second.page(1);
    expect(page.messages.filter(({ direction }) => direction === 'in')).toHaveLength(2);
    // The second mail came three days later, and says so.
    expect(Date.parse(page.case.lastMessageAt) - Date.parse(page.case.registeredAt)).toBeGreaterThan(
      3 * 86_400_000 - 1,
    );
  } finally {
    await second.stop();
  }
});
