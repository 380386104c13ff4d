import type { Agreement } from '#domain/configuration/agreement.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import type { Schedule } from '#domain/configuration/schedule.ts';
import { normNames, type ServiceLevel } from '#domain/configuration/service-level.ts';
import { spanText } from '#domain/words/span-text.ts';
import { dayNumber, joinedShifts, shiftOf } from '#domain/worktime/working-hours.ts';
import { type Fault, meant } from './fault.ts';
import { namesTwice } from './names-twice.ts';

/** What is wrong between schedules, levels and agreements, and with what they name (SLA-01 to SLA-03, SLA-09, SLA-10). */
export function deadlineFaults(configuration: Configuration): readonly Fault[] {
  const { customerCategories, accounts, schedules, serviceLevels, agreements } = configuration;
  return [
    ...namesTwice('customer-category', customerCategories),
    ...namesTwice('schedule', schedules),
    ...namesTwice('service-level', serviceLevels),
    ...accounts.flatMap(({ name, category }) =>
      named({ lookup: 'account', name, column: 'category' }, 'customer category', category, customerCategories),
    ),
    ...serviceLevels.flatMap((level, index) => levelFaults(level, serviceLevels.slice(0, index), configuration)),
    ...agreements.flatMap((one, index) => agreementFaults(one, agreements.slice(0, index), configuration)),
  ];
}

function levelFaults(
  level: ServiceLevel,
  before: readonly ServiceLevel[],
  { schedules, accounts, customerCategories, services }: Configuration,
): readonly Fault[] {
  const at = (column: string) => ({ lookup: 'service-level' as const, name: level.name, column });
  const schedule = schedules.find(({ name }) => name === level.schedule);
  const { account, customerCategory, service } = level;
  const same = before.find(
    (other) =>
      other.active &&
      other.account === account &&
      other.customerCategory === customerCategory &&
      other.service === service,
  );
  return [
    ...named(at('schedule'), 'schedule', level.schedule, schedules),
    ...named(at('account'), 'account', account, accounts),
    ...named(at('customerCategory'), 'customer category', customerCategory, customerCategories),
    ...named(at('service'), 'service', service, services),
    ...(same && level.active
      ? [{ ...at(''), message: `is for the same customers and service as "${same.name}": switch one of them off` }]
      : []),
    ...(schedule ? normFaults(level, schedule) : []),
  ];
}

/** As the arithmetic has it: nothing is promised for later than forty years. */
const mostYears = 30;
const weeksOfYear = 52;

/** A promise that its schedule can never keep is refused with the calculation (C6). */
function normFaults({ name, norms }: ServiceLevel, schedule: Schedule): readonly Fault[] {
  const week = minutesOf(Object.values(schedule.week).map((hours = []) => hours));
  const days = schedule.exceptions.map(({ date, until = date, hours }) => ({
    date: until === date ? date : `${date} to ${until}`,
    minutes: minutesOf([hours]) * (dayNumber(until) - dayNumber(date) + 1),
  }));
  const exceptions = days.reduce((sum, { minutes }) => sum + minutes, 0);
  return Object.entries(norms).flatMap(([priority, norm]) =>
    normNames.flatMap((kind): Fault[] => {
      const promised = norm?.[kind] ?? 0;
      const fault = (why: string) => {
        const message = `is ${spanText(promised, 'en')}, and "${schedule.name}" ${why}`;
        return [{ lookup: 'service-level' as const, name, column: `norms.${priority}.${kind}`, message }];
      };
      if (week === 0 && promised > exceptions) {
        const open = days.filter(({ minutes }) => minutes > 0);
        const sum =
          open.map(({ date, minutes }) => `${spanText(minutes, 'en')} on ${date}`).join(' + ') || 'no hours at all';
        return fault(`has no hours in the week: ${sum} = ${spanText(exceptions, 'en')} in all`);
      }
      const years = Math.floor((promised - exceptions) / week / weeksOfYear);
      if (week === 0 || years < mostYears) return [];
      return fault(`has ${spanText(week, 'en')} a week: that takes ${years} years`);
    }),
  );
}

function minutesOf(days: readonly (readonly string[])[]): number {
  const shifts = days.flatMap((hours) => joinedShifts(hours.map(shiftOf).filter((shift) => shift !== undefined)));
  return shifts.reduce((sum, { from, to }) => sum + to - from, 0);
}

function agreementFaults(
  one: Agreement,
  before: readonly Agreement[],
  { accounts, services, serviceLevels }: Configuration,
): readonly Fault[] {
  const { name } = one;
  const at = (column: string) => ({ lookup: 'agreement' as const, name, column });
  const level = serviceLevels.find((row) => row.name === one.level);
  const same = before.find((other) => other.active && isAtOnce(one, other));
  return [
    ...named(at('account'), 'account', one.account, accounts),
    ...one.services.flatMap((service, index) => named(at(`services[${index}]`), 'service', service, services)),
    ...named(at('level'), 'service level', one.level, serviceLevels),
    ...(one.active && level?.active === false
      ? [{ ...at('level'), message: `"${one.level}" is switched off: switch it on, or take another` }]
      : []),
    ...(same && one.active
      ? [{ ...at('from'), message: `holds for the same account and services as "${same.name}" at the same time` }]
      : []),
  ];
}

function isAtOnce(one: Agreement, other: Agreement): boolean {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  const isForSame =
    one.services.length + other.services.length === 0 ||
    one.services.some((service) => other.services.includes(service));
  return one.account === other.account && isForSame && second.from <= (first.until ?? second.from);
}

function named(
  at: Omit<Fault, 'message'>,
  what: string,
  name: string | undefined,
  rows: readonly { readonly name: string }[],
): readonly Fault[] {
  if (name === undefined || rows.some((row) => row.name === name)) return [];
  return [{ ...at, message: `"${name}" is no ${what}: add it first, or take another${meant(name, rows)}` }];
}
