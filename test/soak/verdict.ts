import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalCloud } from '../../local/cloud.ts';
import { tableOf } from '../bench/lifted-limits.ts';
import type { SoakMail } from './flood.ts';

/** What became of the mails: identities of those of which something is not as it must be. */
export interface Verdict {
  readonly mails: number;
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly misplaced: readonly string[];
  readonly answered: number;
  readonly answeredTwice: readonly string[];
  /** Acknowledgements of which nobody knows whether they left: dead letters tell of them. */
  readonly uncertain: number;
  /** Customers who got none though none is uncertain. */
  readonly unanswered: readonly string[];
  /** Mails of ours that have neither left nor are uncertain, each with its state. */
  readonly unsent: readonly string[];
  readonly deadLetters: Readonly<Record<string, number>>;
}

interface Message {
  readonly messageId?: string;
  readonly caseNumber: number;
  readonly direction: 'in' | 'out';
  readonly delivery?: string;
  readonly to?: { readonly address?: string };
}

/** Compares what the table and SES hold with the mails that were accepted (MAIL-02, MAIL-03, CASE-03, NOTE-06). */
export async function verdict(cloud: LocalCloud, mails: readonly SoakMail[]): Promise<Verdict> {
  const messages = await messagesOf(cloud);
  const places = new Map<string, number[]>();
  for (const { direction, messageId, caseNumber } of messages)
    if (direction === 'in' && messageId) places.set(messageId, [...(places.get(messageId) ?? []), caseNumber]);
  const caseOf = (id: string) => places.get(id)?.[0];
  const firsts = mails.filter(({ answers }) => answers === undefined);
  const outgoing = messages.filter(({ direction }) => direction === 'out');
  const isUncertain = new Set(outgoing.flatMap(({ delivery, to }) => (delivery === 'uncertain' ? to?.address : [])));
  const copies = new Map<string, number>();
  for (const { recipients } of cloud.sentMail())
    for (const one of recipients) copies.set(one, (copies.get(one) ?? 0) + 1);
  const copiesOf = ({ from }: SoakMail) => copies.get(from) ?? 0;
  const ids = (wrong: readonly SoakMail[]) => wrong.map(({ id }) => id);
  return {
    mails: mails.length,
    lost: ids(mails.filter(({ id }) => !places.has(id))),
    doubled: ids(mails.filter(({ id }) => (places.get(id) ?? []).length > 1)),
    misplaced: [
      ...ids(mails.filter(({ id, answers }) => answers && caseOf(id) !== caseOf(answers))),
      ...shared(firsts),
    ],
    answered: firsts.filter((mail) => copiesOf(mail) === 1).length,
    answeredTwice: ids(firsts.filter((mail) => copiesOf(mail) > 1)),
    uncertain: firsts.filter(({ from }) => isUncertain.has(from)).length,
    unanswered: ids(firsts.filter((mail) => copiesOf(mail) === 0 && !isUncertain.has(mail.from))),
    unsent: outgoing.flatMap(({ delivery, to }) =>
      delivery === 'sent' || delivery === 'uncertain' ? [] : `${to?.address} ${delivery}`,
    ),
    deadLetters: Object.fromEntries(
      Object.entries(Object.groupBy(cloud.deadLetters(), ({ queue }) => queue)).map(([queue, all = []]) => [
        queue,
        all.length,
      ]),
    ),
  };

  /** Firsts that stand in one case with another. */
  function shared(all: readonly SoakMail[]): string[] {
    const seen = new Set<number>();
    return all.flatMap(({ id }) => {
      const number = caseOf(id);
      if (number === undefined || !seen.has(number)) {
        if (number !== undefined) seen.add(number);
        return [];
      }
      return [id];
    });
  }
}

async function messagesOf(cloud: LocalCloud): Promise<Message[]> {
  const { client, name } = tableOf(cloud);
  const found: Message[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(from && { ExclusiveStartKey: from }) }),
    );
    found.push(...((page.Items ?? []).filter((item) => item.__edb_e__ === 'message') as unknown as Message[]));
    from = page.LastEvaluatedKey;
  } while (from);
  return found;
}
