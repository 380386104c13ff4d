import type { Customers } from '#actions/people/ports.ts';
import { countOf, nothing, type Subject, sum } from '#domain/privacy/erasure.ts';
import { type EstatePorts, partOfEstate, placesOfEstate } from './parts-of-estate.ts';
import { personOfSubject } from './person-of-subject.ts';
import type { EstateLook, Files, Holds } from './ports.ts';

/** What an erasure would remove: nothing is done (OPS-07). @throws Refusal customer-missing */
export async function lookAtEstate(
  { subject, hasTime }: { readonly subject: Subject; hasTime(): boolean },
  ports: EstatePorts & {
    readonly customers: Pick<Customers, 'find' | 'known'>;
    readonly files: Pick<Files, 'below'>;
    readonly holds: Pick<Holds, 'find'>;
  },
): Promise<EstateLook> {
  const person = await personOfSubject(subject, ports.customers);
  const places = await placesOfEstate(person, ports);
  const cases = places.flatMap((place) => (place.kind === 'case' ? [place] : []));
  const holds = await ports.holds.find([...person.ids.map((id) => ({ kind: 'customer', id }) as const), ...cases]);
  let counts = nothing;
  for (const place of places) {
    if (!hasTime()) return { counts, isMore: true, holds };
    const { about, isOwn, holdings } = await partOfEstate(place, person, ports);
    for (const { item, erased } of holdings) {
      const files = (await Promise.all(erased.files.map((one) => ports.files.below(one)))).flat();
      counts = sum(counts, { [countOf(item.kind)]: 1 });
      counts = sum(counts, { files: files.length });
    }
    if (isOwn && about?.erasedAt === undefined) counts = sum(counts, { cases: 1 });
    else if (about && holdings.length > 0) counts = sum(counts, { taking: 1 });
  }
  return { counts, isMore: false, holds };
}
