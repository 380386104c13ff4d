/** A row of the lookup of services: what of the company's a case is about (CASE-01, SLA-01). None ship. */
export interface Service {
  readonly name: string;
  readonly active: boolean;
  /** Name of the service that it is a part of. */
  readonly parent: string | undefined;
  /** What customers and agents read. */
  readonly label: { readonly en: string; readonly ru: string };
}

/** The services that one is a part of, the nearest first, up to a parent that is missing or comes again. */
export function servicesAbove({ name, parent }: Service, services: readonly Service[]): readonly Service[] {
  const named = (wanted: string | undefined) => services.find((service) => service.name === wanted);
  const above: Service[] = [];
  for (let one = named(parent); one && one.name !== name && !above.includes(one); one = named(one.parent))
    above.push(one);
  return above;
}
