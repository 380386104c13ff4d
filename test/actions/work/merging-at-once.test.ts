import { expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { changeCase } from '#actions/work/change-case.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { Refusal } from '#domain/words/refusal.ts';
import fc from '../../support/fast-check.ts';
import { interleaved } from '../../support/interleaved.ts';
import { plainMail } from '../../support/plain-mail.ts';
import { about, by, goingOn, merge, receive, withCases } from './merging.ts';

it('CASE-14 CASE-12 a case that changes at the moment in which another is merged into it keeps both changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const postcase = await withCases(2);
      const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
      const raise = (number: number) =>
        changeCase(
          by(number),
          (found) => caseChange(found, { after: { ...found, priority: 'High', version: found.version + 1 } }),
          ports,
        ).catch(() => undefined);
      await scheduler.waitFor(Promise.all([merge(1, 2, ports), raise(2), raise(1)]));
      expect(about(postcase, 2).case).toMatchObject({ priority: 'High', merged: [1], version: 3 });
      expect(about(postcase, 1).case).toMatchObject({ status: 'Closed', mergedInto: 2 });
    }),
    { numRuns: 40 },
  );
});

it('CASE-14 MAIL-03 mail that comes while its case is merged is in the one history, once, and is answered there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const postcase = await withCases(2);
      postcase.now = new Date(postcase.now.getTime() + 60_000);
      const mail = plainMail({ messageId: '<late@client.test>', subject: 'Re: SR-1', text: 'Late.' });
      const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
      const receiving = { ...postcase.receiving, cases: interleaved(postcase.receiving.cases, scheduler) };
      await scheduler.waitFor(Promise.all([merge(1, 2, ports), receiveMail(postcase.arrived(mail), receiving)]));
      expect(postcase.table.cases.all()).toHaveLength(2);
      expect(about(postcase, 1).case).toMatchObject({ status: 'Closed', mergedInto: 2 });
      expect(about(postcase, 2).case).toMatchObject({
        merged: [1],
        lastMessageAt: postcase.now.toISOString(),
        correspondence: { messageId: 'late@client.test' },
      });
      expect(postcase.table.received().filter(({ text }) => text === 'Late.')).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

it('CASE-14 of two agents who merge two cases into each other, one does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const postcase = await withCases(2);
      const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
      const both = await scheduler.waitFor(Promise.allSettled([merge(1, 2, ports), merge(2, 1, ports)]));
      expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'case-merged' } });
    }),
    { numRuns: 30 },
  );
});

it('CASE-14 whatever is merged in whatever order, every case leads to one that goes on, and so does its mail', async () => {
  const cases = 5;
  const number = fc.integer({ min: 1, max: cases });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(number, number), { maxLength: 8 }),
      fc.scheduler(),
      async (merges, scheduler) => {
        const postcase = await withCases(cases);
        const ports = { ...postcase.working, cases: interleaved(postcase.working.cases, scheduler) };
        const deeds = merges.map(([from, into]) =>
          merge(from, into, ports).catch((error: unknown) => {
            if (!(error instanceof Refusal)) throw error;
          }),
        );
        await scheduler.waitFor(Promise.all(deeds));
        for (let one = 1; one <= cases; one++) {
          const goesOn = goingOn(postcase, one);
          const { merged } = about(postcase, goesOn).case;
          if (goesOn !== one) expect(merged).toContain(one);
          expect(new Set(merged).size).toBe(merged.length);
          expect((await receive(postcase, { subject: `SR-${one}` })).caseNumber).toBe(goesOn);
        }
      },
    ),
    { numRuns: 40 },
  );
});
