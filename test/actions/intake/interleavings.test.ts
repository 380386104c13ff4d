import { expect, it } from 'vitest';
import { receiveMail } from '#actions/intake/receive-mail.ts';
import { type ChangePorts, changeCase } from '#actions/work/change-case.ts';
import { changeStatus } from '#actions/work/change-status.ts';
import { type WakePorts, wakeWait } from '#actions/work/wake-wait.ts';
import { ruleOf } from '#domain/configuration/rules/notification-rule.ts';
import { Refusal } from '#domain/words/refusal.ts';
import fc from '../../support/fast-check.ts';
import { interleaved } from '../../support/interleaved.ts';
import { MemoryCases } from '../../support/memory/cases.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';
import { MemoryRatings } from '../../support/memory/ratings.ts';
import { MemoryShortWaits } from '../../support/memory/short-waits.ts';
import { plainMail } from '../../support/plain-mail.ts';

const askLater = ruleOf({
  name: 'rating-request',
  status: 'Resolved',
  category: undefined,
  usage: 'with-delay',
  delayMinutes: 60,
  template: 'rating-request',
});

/** What people and timers do to one resolved case. */
const deeds = [
  'bob closes',
  'eve reopens',
  'eve resolves again',
  'ann replies',
  'asking is due',
  'closing is due',
  'an admin switches asking off',
];
type Deed = string;

/** An install whose case 1 is resolved, with a delayed notification and its closing waiting. */
async function resolvedCase() {
  const postcase = new MemoryPostcase();
  await receiveMail(postcase.arrived(plainMail()), postcase.receiving);
  const { rules } = await postcase.configuration.load();
  postcase.configuration.changed = {
    rules: [...rules.filter(({ name }) => name !== askLater.name), askLater],
  };
  const ports: ChangePorts & WakePorts = {
    cases: new MemoryCases(postcase.table),
    ratings: new MemoryRatings(postcase.table),
    shortWaits: new MemoryShortWaits(),
    configuration: postcase.configuration,
    now: () => postcase.now,
    newId: postcase.receiving.newId,
    pause: async () => undefined,
  };
  await changeStatus({ caseNumber: 1, who: 'bob', expectedVersion: undefined, status: 'Resolved' }, ports);
  postcase.now = new Date(postcase.now.getTime() + 8 * 24 * 3_600_000);
  const admin = {
    switchOff: async () => {
      const { rules: before } = await postcase.configuration.load();
      const after = before.map((rule) => (rule.name === askLater.name ? { ...rule, active: false } : rule));
      postcase.configuration.changed = { rules: after };
    },
  };
  return { postcase, ports, admin };
}

type World = Awaited<ReturnType<typeof resolvedCase>>;

/** Does one thing; a refusal is an outcome like others. */
async function act(deed: Deed, { postcase, ports, admin }: World): Promise<void> {
  const enter = (who: string, status: string) =>
    changeStatus({ caseNumber: 1, who, expectedVersion: undefined, status }, ports);
  const doing: Record<Deed, () => Promise<unknown>> = {
    'bob closes': () => enter('bob', 'Closed'),
    'eve reopens': () => enter('eve', 'Reopened'),
    'eve resolves again': () => enter('eve', 'Resolved'),
    'ann replies': () => {
      const reply = plainMail({ messageId: '<reply@client.test>', subject: 'Re: SR-00000001', text: 'Still broken' });
      return receiveMail(postcase.arrived(reply), postcase.receiving);
    },
    'asking is due': () => wakeWait({ caseNumber: 1, waitId: '2-rating-request' }, ports),
    'closing is due': () => wakeWait({ caseNumber: 1, waitId: '2-closing' }, ports),
    'an admin switches asking off': () => admin.switchOff(),
  };
  await doing[deed]?.().catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}

/** All that can be seen of the outcome, ids and the order of equals left out. */
function outcome({ postcase }: World): string {
  const { table } = postcase;
  return JSON.stringify({
    cases: table.cases
      .all()
      .map(({ number, status, entry, version, related }) => [number, status, entry, version, related]),
    mail: table
      .answers()
      .map(({ caseNumber, template }) => `${caseNumber} ${template}`)
      .toSorted(),
    received: table.received().map(({ caseNumber }) => caseNumber),
    history: table.events
      .all()
      .map(({ caseNumber, what, who, from, to }) => [caseNumber, what, who, from, to].join(' '))
      .toSorted(),
    waits: table.waits
      .all()
      .map(({ id, state }) => `${id} ${state}`)
      .toSorted(),
  });
}

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

async function serialOutcomes(chosen: readonly Deed[]): Promise<Set<string>> {
  const outcomes = new Set<string>();
  for (const order of permutations(chosen)) {
    const world = await resolvedCase();
    for (const deed of order) await act(deed, world);
    outcomes.add(outcome(world));
  }
  return outcomes;
}

const known = new Map<string, Set<string>>();

it('CASE-12 NOTE-06 any interleaving of agents, a reply, due timers and an edit of the rules ends as some order of them would, each notification once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(deeds, { minLength: 2, maxLength: 4 }), fc.scheduler(), async (chosen, scheduler) => {
      const key = chosen.join();
      const serial = known.get(key) ?? (await serialOutcomes(chosen));
      known.set(key, serial);
      const world = await resolvedCase();
      const ports = {
        ...world.ports,
        cases: interleaved(world.ports.cases, scheduler),
        configuration: interleaved(world.ports.configuration, scheduler),
      };
      const receiving = { ...world.postcase.receiving, cases: interleaved(world.postcase.receiving.cases, scheduler) };
      const admin = interleaved(world.admin, scheduler);
      const busy = Object.assign(Object.create(world.postcase), { receiving });
      const all = Promise.all(chosen.map((deed) => act(deed, { postcase: busy, ports, admin })));
      await scheduler.waitFor(all);
      expect([...serial]).toContain(outcome(world));
      const sent = world.postcase.table.answers().map(({ template, caseNumber }) => `${caseNumber} ${template}`);
      for (const once of ['1 rating-request', '1 closed'])
        expect(sent.filter((one) => one === once).length).toBeLessThan(2);
    }),
    { numRuns: 120 },
  );
});

it('CASE-12 a timer that fires twice at once acts once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 2, max: 4 }), async (scheduler, times) => {
      const { postcase, ports } = await resolvedCase();
      const cases = interleaved(ports.cases, scheduler);
      const waits = ['2-rating-request', '2-closing'].flatMap((waitId) => Array.from({ length: times }, () => waitId));
      await scheduler.waitFor(
        Promise.all(waits.map((waitId) => wakeWait({ caseNumber: 1, waitId }, { ...ports, cases }))),
      );
      const sent = postcase.table.answers().map(({ template }) => template);
      expect(sent.filter((one) => one === 'closed')).toHaveLength(1);
      expect(sent.filter((one) => one === 'rating-request').length).toBeLessThan(2);
    }),
    { numRuns: 50 },
  );
});

it('CASE-12 whoever names the version they have seen overwrites nothing', async () => {
  const { ports } = await resolvedCase();
  const seen = await ports.cases.load(1);
  await changeStatus({ caseNumber: 1, who: 'eve', expectedVersion: seen?.version, status: 'Reopened' }, ports);
  const late = changeCase(
    { caseNumber: 1, expectedVersion: seen?.version },
    () => {
      throw new Error('It must not come so far');
    },
    ports,
  );
  await expect(late).rejects.toThrow(
    /SR-00000001 was changed meanwhile: eve changed the status \(Resolved → Reopened\)/,
  );
});
