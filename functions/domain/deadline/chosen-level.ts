import type { Case } from '#domain/case/case.ts';
import type { Agreement } from '#domain/configuration/agreement.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { accountOfCustomer, type CustomerAccount } from '#domain/configuration/customer-account.ts';
import { servicesAbove } from '#domain/configuration/service.ts';
import { type Norm, normNames, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { dayNumber } from '#domain/worktime/working-hours.ts';
import { dayOf, zoneNamed } from '#domain/worktime/zone.ts';

/** Why a level holds for a case or does not, each a word of the console's (SLA-05). */
export type Verdict =
  | 'chosen'
  | 'by-agreement'
  | 'less-specific'
  | 'other-account'
  | 'other-category'
  | 'other-service'
  | 'no-norm'
  | 'off';

export interface LevelChoice {
  readonly level: ServiceLevel | undefined;
  readonly agreement: Agreement | undefined;
  readonly account: CustomerAccount | undefined;
  /** All levels that there are, in the order of their rows. */
  readonly considered: readonly { readonly level: string; readonly verdict: Verdict }[];
}

/** What of a case its level depends on. */
export interface ChoosesLevel extends Pick<Case, 'service' | 'priority' | 'registeredAt'> {
  readonly correspondence: { readonly customer?: { readonly address: string } | undefined };
  readonly contact?: { readonly domain?: string | undefined } | undefined;
}

type Rows = Pick<Configuration, 'accounts' | 'services' | 'serviceLevels' | 'agreements' | 'schedules' | 'settings'>;

/** The level that holds for a case: an agreement's, else account beats category beats all, and a service beats its parent beats any (SLA-03, SLA-10). */
export function chosenLevel(about: ChoosesLevel, rows: Rows): LevelChoice {
  const { serviceLevels } = rows;
  const account = accountOfCustomer(about.correspondence.customer?.address, about.contact?.domain, rows.accounts);
  const services = serviceWay(about.service, rows);
  const agreement = agreementOf(about, account, services, rows);
  const agreed = agreement && serviceLevels.find(({ name, active }) => active && name === agreement.level);
  const ranked = serviceLevels.map((level) => ({ level, ...rank(level, about, account, services) }));
  const best = Math.max(-1, ...ranked.map((one) => one.rank));
  const level = agreed ?? ranked.find((one) => one.rank >= 0 && one.rank === best)?.level;
  return {
    level,
    agreement: agreed && agreement,
    account,
    considered: ranked.map((one) => ({
      level: one.level.name,
      verdict: one.level === level ? (agreed ? 'by-agreement' : 'chosen') : (one.verdict ?? 'less-specific'),
    })),
  };
}

/** What a level promises for a priority: where that says nothing, what it promises for any. */
export function normOf({ norms }: ServiceLevel, priority: Case['priority']): Norm {
  const of = (kind: (typeof normNames)[number]) => norms[priority]?.[kind] ?? norms.any?.[kind];
  return { response: of('response'), nextResponse: of('nextResponse'), resolution: of('resolution') };
}

/** The service of a case and those that it is a part of, the nearest first. */
function serviceWay(name: string | undefined, { services }: Rows): readonly string[] {
  const row = services.find((service) => service.name === name);
  if (!row) return name === undefined ? [] : [name];
  return [row.name, ...servicesAbove(row, services).map((service) => service.name)];
}

const mostServices = 100;

function rank(
  level: ServiceLevel,
  about: ChoosesLevel,
  account: CustomerAccount | undefined,
  services: readonly string[],
): { readonly rank: number; readonly verdict: Verdict | undefined } {
  const lost = (verdict: Verdict) => ({ rank: -1, verdict });
  if (!level.active) return lost('off');
  if (level.account !== undefined && level.account !== account?.name) return lost('other-account');
  if (level.customerCategory !== undefined && level.customerCategory !== account?.category)
    return lost('other-category');
  if (level.service !== undefined && !services.includes(level.service)) return lost('other-service');
  const norm = normOf(level, about.priority);
  if (normNames.every((kind) => norm[kind] === undefined)) return lost('no-norm');
  const whose = level.account !== undefined ? 2 : level.customerCategory !== undefined ? 1 : 0;
  const near = level.service === undefined ? 0 : mostServices - services.indexOf(level.service);
  return { rank: whose * 2 * mostServices + near, verdict: undefined };
}

/** One for the service comes before one for all, the nearest first. */
function agreementOf(
  { registeredAt }: ChoosesLevel,
  account: CustomerAccount | undefined,
  services: readonly string[],
  rows: Rows,
): Agreement | undefined {
  const valid = rows.agreements.filter((one) => {
    const day = dayOf(zoneNamed(zoneOf(one, rows)).wallTime(Date.parse(registeredAt)));
    const isOver = one.until !== undefined && dayNumber(one.until) < day;
    return one.active && one.account === account?.name && dayNumber(one.from) <= day && !isOver;
  });
  const named = services.map((service) => valid.find((one) => one.services.includes(service)));
  return named.find((one) => one !== undefined) ?? valid.find((one) => one.services.length === 0);
}

/** An agreement begins and ends with the days of those who keep it. */
function zoneOf({ level }: Agreement, { serviceLevels, schedules, settings }: Rows): string {
  const name = serviceLevels.find((one) => one.name === level)?.schedule;
  return schedules.find((schedule) => schedule.name === name)?.zone ?? settings.defaultTimeZone;
}
