import type { Words } from '#domain/words/words.ts';

/** A row of the lookup of services: what of the company's a case is about (CASE-01, SLA-01). None ship. */
export interface Service {
  readonly name: string;
  readonly active: boolean;
  /** Name of the service that it is a part of. */
  readonly parent: string | undefined;
  /** What customers and agents read. */
  readonly label: Words;
  /** Addresses of the agents who are responsible for it (CASE-09). */
  readonly agents?: readonly string[] | undefined;
  /** Names of the groups that are. */
  readonly groups?: readonly string[] | undefined;
}

/** The service, or the nearest one that it is a part of, that names who is responsible; undefined when none does (CASE-09). */
export function responsibleService(name: string | undefined, services: readonly Service[]): Service | undefined {
  const found = services.find((service) => service.name === name);
  if (!found) return undefined;
  return [found, ...servicesAbove(found, services)].find(
    ({ agents = [], groups = [] }) => agents.length > 0 || groups.length > 0,
  );
}

/** The services that one is a part of, the nearest first, up to a parent that is missing or comes again. */
export function servicesAbove({ name, parent }: Service, services: readonly Service[]): readonly Service[] {
  const named = (wanted: string | undefined) => services.find((service) => service.name === wanted);
  const above: Service[] = [];
  for (let one = named(parent); one && one.name !== name && !above.includes(one); one = named(one.parent))
    above.push(one);
  return above;
}
