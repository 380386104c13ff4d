import type { ReceivedMail } from '#domain/mail/received-mail.ts';

/** Text of a mail within a mail below the header lines that a reader wants to see. */
export function nestedText(mail: ReceivedMail): string {
  if (mail.text === '') return '';
  const people = (list: ReceivedMail['to']) =>
    list.map(({ name, address }) => (name === '' ? address : `${name} <${address}>`)).join(', ');
  const lines = [
    mail.from === undefined ? '' : `From: ${people([mail.from])}`,
    mail.sentAt === undefined ? '' : `Date: ${mail.sentAt}`,
    mail.to.length === 0 ? '' : `To: ${people(mail.to.slice(0, 20))}`,
    mail.subject === '' ? '' : `Subject: ${mail.subject}`,
  ];
  const head = lines.filter((line) => line !== '').join('\n');
  return head === '' ? mail.text : `${head}\n\n${mail.text}`;
}
