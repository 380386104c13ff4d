import { receiveMail } from '#actions/intake/receive-mail.ts';
import { sendMail } from '#actions/notification/send-mail.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { plainMail } from '../../support/plain-mail.ts';

/** An install that has one case, number 1, whose acknowledgement went out as `sesId`. */
export async function withCase(status = 'New') {
  const postcase = new MemoryPostcase();
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const [key] = postcase.queued();
  if (!key) throw new Error('Nothing was acknowledged');
  await sendMail(key, 1, postcase.sending);
  setStatus(postcase, status);
  return { postcase, sesId: postcase.sender.taken[0]?.messageId ?? '' };
}

/** As an agent will. */
export function setStatus({ table }: MemoryPostcase, status: string): void {
  const found = table.cases.get('1');
  if (found) table.cases.put('1', { ...found, status, version: found.version + 1 });
}

/** A reply by chain. */
export const reply = (sesId: string, id = 'two') =>
  plainMail({ messageId: `<${id}@client.test>`, inReplyTo: `<${sesId}>`, text: 'Still broken.' });

/** Keys of the mails that are not done. */
export const inbox = ({ mails }: MemoryPostcase) => mails.keys('raw');
