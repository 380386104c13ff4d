import { expect, it } from 'vitest';
import { digestMail, emptied, withNotice } from '#domain/notification/digest.ts';
import { olga } from '../../../support/agents.ts';
import { configurationOf } from '../../../support/facts.ts';
import { describeBoth } from '../both-tables.ts';
import { answerOf, registrationOf } from '../registration-of.ts';

const now = new Date('2026-11-20T10:00:00.000Z');
const notices = ['one', 'two'].map((id) => answerOf({ id, template: 'answered', to: olga }));
const [first, second] = notices as [(typeof notices)[0], (typeof notices)[0]];
const begun = withNotice(undefined, first, { id: 'w1', now, minutes: 60 });
const rows = { ...configurationOf(), agents: [olga] };

describeBoth('Digests', (empty) => {
  const registered = async () => {
    const ports = await empty();
    await ports.cases.register(registrationOf({ notices }));
    const delivery = async (of = first) => (await ports.outbox.load(of))?.message.delivery;
    return { ...ports, delivery };
  };

  it('NOTE-12 a notice leaves the queue and joins the digest; once, whoever else tries', async () => {
    const { digests, delivery } = await registered();
    expect(await digests.digestOf(olga.address)).toBeUndefined();
    expect(await digests.collect(first, begun.digest, begun.wait)).toBe(true);
    expect(await digests.digestOf(olga.address)).toEqual(begun.digest);
    expect(await delivery()).toBe('collected');
    const again = withNotice(begun.digest, first, { id: 'w2', now, minutes: 60 });
    expect(await digests.collect(first, again.digest, again.wait)).toBe(false);
    expect(await digests.digestOf(olga.address)).toEqual(begun.digest);
  });

  it('NOTE-12 who has seen an older digest changes nothing', async () => {
    const { digests, delivery } = await registered();
    await digests.collect(first, begun.digest, begun.wait);
    const rival = withNotice(undefined, second, { id: 'w2', now, minutes: 60 });
    await expect(digests.collect(second, rival.digest, rival.wait)).rejects.toThrow('has revision 0');
    expect(await delivery(second)).toBe('queued');
    await expect(digests.tell(emptied({ ...begun.digest, revision: 4 }), undefined)).rejects.toThrow('revision 4');
  });

  it('NOTE-12 the mail is queued and what it tells forgotten; with the cases that it names', async () => {
    const { digests, outbox } = await registered();
    await digests.collect(first, begun.digest, begun.wait);
    const mail = digestMail(begun.digest, { id: 'w1', at: now.toISOString() }, rows);
    if (!mail) throw new Error('Nobody is told');
    await digests.tell(emptied(begun.digest), mail);
    expect(await digests.digestOf(olga.address)).toEqual(emptied(begun.digest));
    expect(await outbox.load(mail)).toMatchObject({
      message: { delivery: 'queued', digest: { notices: [{ caseNumber: 1, template: 'answered' }], more: 0 } },
      case: { number: 0 },
    });
    const cases = await outbox.casesOf([1, 7]);
    expect([...cases].map(([number, { subject }]) => [number, subject])).toEqual([[1, 'Printer']]);
  });
});
