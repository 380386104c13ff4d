import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { OldCase } from '#domain/imports/old-case.ts';
import type { SourceCase, SourceMessage } from './source.ts';

const most = 1000;
const mostParticipants = 50;

/** What a case was, by what is told of it and by its messages. */
export async function oldCaseOf({ head, messages }: SourceCase): Promise<OldCase> {
  const inOrder = byTime(messages);
  const [first] = inOrder;
  const talk = inOrder.filter(({ direction }) => direction !== 'note');
  const last = talk.at(-1) ?? inOrder.at(-1);
  if (!first || !last) throw new Error('A case without messages');
  const newest = inOrder.findLast(({ direction, automatic }) => direction === 'in' && !automatic);
  const answers = inOrder.filter(isAnswer);
  const people = talk.flatMap(({ from, to }) => [from?.address ?? '', ...to]).filter((one) => one.includes('@'));
  return {
    ...head,
    subject: head.subject.slice(0, most).toWellFormed(),
    description: await textOf(first),
    participants: [...new Set(people.map((one) => one.toLowerCase()))].slice(0, mostParticipants),
    registeredAt: head.registeredAt ?? first.at,
    respondedAt: answers[0]?.at,
    answeredAt: answers.at(-1)?.at,
    waitingSince: waitingSince(inOrder),
    last: {
      by: last.direction === 'in' ? (last.automatic ? 'automatic' : 'customer') : last.by ? 'agent' : 'automatic',
      who: (last.by ?? (last.from?.name || last.from?.address) ?? '').slice(0, most),
      text: (await textOf(last)) || last.subject.slice(0, most),
      at: last.at,
    },
    answers: newest && {
      subject: newest.subject.slice(0, most).toWellFormed(),
      messageId: newest.messageId?.slice(0, most),
      references: newest.references.filter(({ length }) => length <= most).slice(-5),
      at: newest.at,
    },
  };
}

export function byTime<Message extends Pick<SourceMessage, 'at'>>(messages: readonly Message[]): readonly Message[] {
  return messages.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function isAnswer({ direction, by }: SourceMessage): boolean {
  return direction === 'out' && by !== undefined;
}

function waitingSince(inOrder: readonly SourceMessage[]): string | undefined {
  let since: string | undefined;
  for (const message of inOrder) {
    if (isAnswer(message)) since = undefined;
    else if (message.direction === 'in' && !message.automatic) since ??= message.at;
  }
  return since;
}

async function textOf(message: SourceMessage): Promise<string> {
  return readMail(await message.raw())
    .text.trim()
    .slice(0, 300)
    .toWellFormed();
}
