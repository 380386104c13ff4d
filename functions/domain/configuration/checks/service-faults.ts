import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Service, servicesAbove } from '#domain/configuration/service.ts';
import { type Fault, meant } from './fault.ts';
import { namesTwice } from './names-twice.ts';

/** Of a service with all those above it. */
const mostLevels = 5;

/** What is wrong between services: they are a tree (SLA-01). */
export function serviceFaults({ services }: Configuration): readonly Fault[] {
  return [...namesTwice('service', services), ...services.flatMap((service) => parentFaults(service, services))];
}

function parentFaults(service: Service, services: readonly Service[]): readonly Fault[] {
  const { name, parent } = service;
  const fault = (message: string) => [{ lookup: 'service' as const, name, column: 'parent', message }];
  if (parent === undefined) return [];
  if (!services.some((row) => row.name === parent))
    return fault(`"${parent}" is no service: add it first, take another, or null for none${meant(parent, services)}`);
  const above = servicesAbove(service, services);
  if (above.at(-1)?.parent === name) return fault(`leads back to the service itself, by way of ${wayOf(above)}`);
  if (above.length < mostLevels) return [];
  return fault(`puts it on level ${above.length + 1}, and ${mostLevels} there may be: take one further up`);
}

/** The first names are enough to find a circle by: each of its services has a fault of its own. */
function wayOf(above: readonly Service[]): string {
  const names = above.slice(0, mostLevels).map(({ name }) => `"${name}"`);
  const more = above.length - names.length;
  return [...names, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
