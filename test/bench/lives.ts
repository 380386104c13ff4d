import type { LocalCloud } from '../../local/cloud.ts';
import { answers, CaseAgent } from '../../local/commands/case/case-agent.ts';
import { prices } from './prices.ts';
import { useOf } from './use.ts';

/** Some at once, as agents work. */
const together = 4;

/**
 * Measures what the life of a case costs after its mail came: each step is done to all cases, then counted.
 * @param cases numbers of cases that are new.
 */
export async function measureLives(cloud: LocalCloud, cases: readonly number[]): Promise<void> {
  const agent = CaseAgent.local(cloud.endpoint);
  const enter = (status: string) => (number: number) =>
    agent.ask({ command: 'change-status', number, who: 'bench', status }, answers.changed);
  console.log(`\nThe life of ${cases.length} cases`);
  await step(cloud, 'taken in progress: a mail at once', cases, enter('In progress'));
  // Half of the customers rate, which closes their case; the others say nothing.
  const raters = cases.slice(0, Math.floor(cases.length / 2));
  const silent = cases.slice(raters.length);
  await step(cloud, 'resolved: a mail at once, two waits', raters, enter('Resolved'));
  const links = ratingLinks(cloud);
  // Who opens a link within seconds is taken for a robot.
  await cloud.advance('5 minutes');
  const half = Math.floor(links.length / 2);
  // What names itself a program is none that rates.
  const headers = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' };
  const click = (link: string) => fetch(link, { headers });
  await step(cloud, 'a link of the scale is opened, and nothing more comes', links.slice(0, half), click, async () =>
    cloud.advance('11 minutes'),
  );
  await step(cloud, 'a rating is opened and confirmed on the page', links.slice(half), async (link) => {
    await click(link);
    await fetch(link, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ level: 'neutral', comment: 'As agreed.' }),
    });
  });
  await step(cloud, 'two waits of a rated case wake and are dropped', raters, undefined, async () =>
    cloud.advance('8 days'),
  );
  await step(cloud, 'the others are resolved', silent, enter('Resolved'));
  await step(cloud, 'a delayed mail, a day later', silent, undefined, async () => cloud.advance('25 hours'));
  await step(cloud, 'closed by itself, a mail at once', silent, undefined, async () => cloud.advance('7 days'));
}

/** Links of the middle level, one of each mail: a rating with it closes the case. */
function ratingLinks(cloud: LocalCloud): readonly string[] {
  return cloud.sentMail().flatMap(({ raw }) => {
    const text = raw.toString().replaceAll('=\r\n', '').replaceAll('=3D', '=');
    return /http:\/\/[^\s"]+\/rate\/\d+\.\d+\.neutral\.[^\s"]+/.exec(text)?.[0] ?? [];
  });
}

/** Does something to each case and prints what one took, without what the clock does for the whole system. */
export async function step<Item>(
  cloud: LocalCloud,
  title: string,
  items: readonly Item[],
  act: ((item: Item) => Promise<unknown>) | undefined,
  afterwards: () => Promise<void> = async () => undefined,
): Promise<void> {
  cloud.resetCalls();
  const begun = performance.now();
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await act?.(item);
  };
  await Promise.all(Array.from({ length: together }, worker));
  await afterwards();
  await cloud.idle(120_000);
  const seconds = (performance.now() - begun) / 1000;
  const { calls, readUnits, writeUnits, lambdaMs, money } = useOf(cloud);
  const each = (value: number, digits = 2) => (value / items.length).toFixed(digits);
  const transitions = calls.get('states StateTransition') ?? 0;
  console.log(`  ${title}`);
  console.log(
    `    ${each(writeUnits)} write units   ${each(readUnits)} read units   ${each(transitions)} state transitions   ` +
      `${each(calls.get('ses SendRawEmail') ?? 0)} mails   ${each(lambdaMs, 1)} ms of Lambda`,
  );
  console.log(
    `    ${((money / items.length) * 1000).toFixed(4)} USD per 1,000 (list prices of ${prices.date})   ${(items.length / seconds).toFixed(0)} a second`,
  );
}
