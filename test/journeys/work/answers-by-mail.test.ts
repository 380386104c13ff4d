import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellVerdicts } from '../../../local/ses/receiving/told-verdicts.ts';
import { olga } from '../../support/agents.ts';
import { Desk } from '../../support/desk.ts';
import { Journey } from '../../support/journey.ts';
import { letter } from '../../support/letter.ts';

let journey: Journey;
let desk: Desk;
beforeAll(async () => {
  journey = await Journey.start();
  desk = await Desk.of(journey);
});
afterAll(() => journey.stop());

let written = 0;
const picture = Buffer.from('iVBORw0KGgo=', 'base64');
const failing = { spf: 'FAIL', dkim: 'FAIL', dmarc: 'FAIL' } as const;

/** As Olga's program answers the newest mail that she got: text and HTML, with all of it quoted beneath. */
async function answer(text: string, { files = [] as string[], verdicts = {} } = {}): Promise<void> {
  const notice = await journey.lastMailTo(olga.address);
  const id = `<${notice.messageId}>`;
  const mail = await letter({
    from: `Olga <${olga.address}>`,
    to: `Support <${notice.replyTo[0]?.address}>`,
    subject: `Re: ${notice.subject}`,
    text: `${text}\n\nOn Fri, 20 Nov 2026 at 11:00, Support <support@postcase.test> wrote:\n${notice.text.replace(/^/gm, '> ')}`,
    html: `<div>${text.replaceAll('\n', '<br>')}</div><div class="gmail_quote"><div class="gmail_attr">On Fri, 20 Nov 2026 at 11:00, Support &lt;support@postcase.test&gt; wrote:</div><blockquote class="gmail_quote">${notice.html}</blockquote></div>`,
    messageId: `<${++written}@agents.test>`,
    inReplyTo: id,
    references: [...notice.references.map((one) => `<${one}>`), id],
    attachments: files.map((filename) => ({ filename, content: picture })),
  });
  const to = [notice.replyTo[0]?.address ?? ''];
  await journey.write(tellVerdicts(mail, verdicts), { from: olga.address, to });
}

it('CASE-19 an agent works from their own mail program: answers, notes, resolves; what is forged is held and told', async () => {
  const { from, number } = await journey.newCase('Smoke');
  await desk.work({ command: 'assign', number, who: 'boris@agents.test', agent: olga.address });
  const notice = await journey.lastMailTo(olga.address);
  expect(notice.text).toMatch(/^=== Write your answer above this line ===\n[\s\S]*> It does not print\.[\s\S]*#note/);

  await answer('Switch it off.\nI come today.', { files: ['plan.png'] });
  const [first] = (await journey.page(number)).messages;
  const mail = await journey.lastMailTo(from);
  expect(mail).toMatchObject({ from: { name: 'Olga (Support)' }, inReplyTo: [first?.messageId] });
  expect(mail.text).toBe('Switch it off.\nI come today.\n\n-- \nOlga\nSupport');
  expect(mail.attachments.map(({ name, contentType }) => [name, contentType])).toEqual([['plan.png', 'image/png']]);
  expect(mail.raw).not.toMatch(/above this line|#note|Priority/);
  expect((await journey.page(number)).case).toMatchObject({ status: 'New', respondedAt: expect.any(String) });

  await answer('#note\nHe smokes, too.');
  await answer('#resolve\n#priority low');
  const { case: about, messages } = await journey.page(number);
  expect(about).toMatchObject({ status: 'Resolved', priority: 'Low', participants: [from] });
  expect(messages.filter(({ direction }) => direction === 'note')).toMatchObject([
    { by: olga.address, body: 'He smokes, too.' },
  ]);

  const sent = (await journey.mailTo(from)).length;
  await answer('Send me your password.', { verdicts: failing });
  await answer('#frobnicate\nHello');
  const causes = (await journey.held(olga.address)).map(({ cause }) => cause);
  expect(causes.toSorted()).toEqual(['agent-command', 'agent-unproven']);
  const toOlga = await journey.mailTo(olga.address);
  expect(toOlga.map(({ subject }) => subject.replace(/ \[.*/, ''))).toEqual([
    ...['Yours now: Smoke', 'Not sent: Smoke', 'Not sent: Smoke'],
  ]);
  expect(toOlga.at(-1)?.text).toContain('#frobnicate');
  expect(toOlga.map(({ raw }) => raw).join()).not.toContain('password');
  const toCustomer = await journey.mailTo(from);
  expect(toCustomer).toHaveLength(sent);
  expect(toCustomer.map(({ raw }) => raw).join()).not.toMatch(/smokes, too|password|frobnicate/);
});
