import { letter } from '../support/letter.ts';
import type { SoakMail } from './flood.ts';
import type { Acknowledgement } from './messages.ts';

const support = 'support@postcase.test';

/** Mails of as many customers, each the beginning of a case. */
export function firstMails(count: number): Promise<SoakMail[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const [from, id] = [`writer${index}@company${index % 97}.test`, `first.${index}@soak.test`];
      const raw = await letter({ from, to: support, subject: `Soak ${index}`, messageId: `<${id}>` });
      return { id, from, raw, answers: undefined };
    }),
  );
}

/** Answers to acknowledgements, each by another of the ways in which a mail finds its case (CASE-03). */
export function answers(
  acknowledgements: readonly Acknowledgement[],
  firsts: readonly SoakMail[],
): Promise<SoakMail[]> {
  const firstOf = new Map(firsts.map((mail) => [mail.from, mail]));
  return Promise.all(
    acknowledgements.flatMap((acknowledgement, index) => {
      const first = firstOf.get(acknowledgement.to);
      return first ? [answer(acknowledgement, first, index)] : [];
    }),
  );
}

async function answer(
  { subject, messageId, replyTo }: Acknowledgement,
  { id: answered, from }: SoakMail,
  index: number,
): Promise<SoakMail> {
  const id = `answer.${index}@soak.test`;
  const ways = [
    { to: replyTo, subject: 'Another thing' },
    { to: support, subject: 'Re: that', inReplyTo: `<${messageId}>` },
    { to: support, subject: `Re: ${subject}` },
    { to: support, subject: 'Re: mine', references: [`<${answered}>`] },
  ];
  const way = ways[index % ways.length] ?? { to: support, subject };
  return { id, from, answers: answered, raw: await letter({ from, messageId: `<${id}>`, text: 'And this.', ...way }) };
}
