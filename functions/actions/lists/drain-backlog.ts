import { countedChange, withStaff } from '#actions/assignment/settled-change.ts';
import { staffedCase } from '#actions/assignment/staffed-case.ts';
import type { Cases, WaitReviews } from '#actions/life/ports.ts';
import { againWhenStale } from '#actions/words/again-when-stale.ts';
import { type Responsible, responsibleFor } from '#domain/assignment/responsible.ts';
import type { SkippedAgent } from '#domain/case/load/assignment-reason.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { wholeChange } from '#domain/deadline/whole-change.ts';
import { caseChange } from '#domain/life/case-change.ts';
import { type CaseFilter, isListed, type Looking, statusesOf } from '#domain/lists/case-list.ts';
import { listedCase } from '#domain/lists/listed-case.ts';
import { type RecountPorts, recountLoads } from './recount-loads.ts';

export interface DrainPorts extends RecountPorts {
  readonly cases: Pick<Cases, 'load' | 'save' | 'loads'>;
  readonly reviews: WaitReviews;
  now(): Date;
}

/** So many are read and written within the time that the function has. */
const mostAtOnce = 100;

const unassigned: CaseFilter = { list: 'unassigned', statuses: [] };

/**
 * Gives the cases that nobody has to those who are responsible and have room, the oldest first (CASE-09); what is snoozed waits. When
 * somebody is back since shortly, it looks again when they get their next portion. Again changes nothing.
 * @returns how many were given.
 */
export async function drainBacklog(ports: DrainPorts): Promise<{ readonly assigned: number }> {
  const { lists, reviews, configuration, now } = ports;
  // What is remembered may be older than the change that this is about.
  const configured = await configuration.loadAnew();
  await countNewcomers(configured, ports);
  const looking: Looking = { who: 'postcase', groups: [], now: now().toISOString() };
  const { statuses } = configured;
  const waiting = (await lists.ofStatuses(statusesOf(unassigned, statuses).work))
    .filter((one) => isListed(one, unassigned, looking, statuses))
    .toSorted((one, other) => one.number - other.number);
  const withoutRoom = new Set<string>();
  let assigned = 0;
  let next: string | undefined;
  for (const one of waiting) {
    const responsible = responsibleFor(one, configured);
    if (!responsible || withoutRoom.has(nameOf(responsible))) continue;
    if (assigned === mostAtOnce) {
      next = looking.now;
      break;
    }
    const given = await againWhenStale((tried) => give(one.number, tried, looking, configured, ports), ports);
    if (given === 'given') assigned++;
    else if (given !== 'gone') {
      withoutRoom.add(nameOf(responsible));
      next = sooner(next, given);
    }
  }
  // One that was planned before by others for that moment is this one.
  if (next !== undefined)
    await reviews.review({ name: `drain-${next.replace(/\D/g, '')}`, wakeAt: next, page: undefined });
  return { assigned };
}

/** Who is new, and everybody on the day on which an install learns to count, has no counter yet. */
async function countNewcomers({ agents }: Configuration, ports: DrainPorts): Promise<void> {
  const addresses = agents.map(({ address }) => address);
  const known = await ports.cases.loads(addresses);
  if (addresses.some((address) => !known.has(address))) await recountLoads(ports);
}

async function give(
  number: number,
  tried: number,
  looking: Looking,
  configured: Configuration,
  { cases, now }: DrainPorts,
): Promise<'given' | 'gone' | readonly SkippedAgent[]> {
  const found = await cases.load(number);
  // What came from another system is given by people.
  if (!found || found.mergedInto !== undefined || found.imported) return 'gone';
  if (!isListed(listedCase(found), unassigned, looking, configured.statuses)) return 'gone';
  const at = now().toISOString();
  const after = { ...found, version: found.version + 1 };
  // Nobody is in a hurry here: who meets rivals tries again.
  const trial = { id: `backlog-${number}-${after.version}`, at, who: 'postcase', tried: Math.min(tried, 2) };
  const staffed = await staffedCase({ before: found, after }, trial, configured, cases, true);
  if (!staffed.chosen) return staffed.skipped;
  const change = withStaff(caseChange(found, { after }), staffed);
  await cases.save(await countedChange(wholeChange(change, at, configured), staffed, at, configured, cases));
  return 'given';
}

/** Only of a return the end of a portion is known to nobody else: other times are looked at when they come. */
function sooner(known: string | undefined, skipped: readonly SkippedAgent[]): string | undefined {
  const times = skipped.flatMap(({ reason, until }) => (reason === 'returning' && until !== undefined ? [until] : []));
  return [...(known === undefined ? [] : [known]), ...times].toSorted()[0];
}

function nameOf({ by, name }: Responsible): string {
  return `${by} ${name}`;
}
