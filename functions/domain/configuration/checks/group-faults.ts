import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Fault, meant } from './fault.ts';
import { namesTwice } from './names-twice.ts';

type People = Pick<Configuration, 'groups' | 'agents' | 'services'>;

/** What is wrong between groups, and with the people whom services name (CASE-09, SLA-01). */
export function groupFaults({ groups, agents, services }: People): readonly Fault[] {
  const people = agents.map(({ address }) => ({ name: address }));
  return [
    ...namesTwice('group', groups),
    ...groups.flatMap(({ name, members }) => unknown('group', name, 'members', 'agent', members, people)),
    ...services.flatMap(({ name, agents: named = [], groups: theirs = [] }) => [
      ...unknown('service', name, 'agents', 'agent', named, people),
      ...unknown('service', name, 'groups', 'group', theirs, groups),
    ]),
  ];
}

function unknown(
  lookup: Fault['lookup'],
  name: string,
  column: string,
  what: string,
  named: readonly string[],
  rows: readonly { readonly name: string }[],
): readonly Fault[] {
  return named.flatMap((one, index) =>
    rows.some((row) => row.name === one)
      ? []
      : [
          {
            ...{ lookup, name, column: `${column}[${index}]` },
            message: `"${one}" is no ${what}: add it first, or take it out${meant(one, rows)}`,
          },
        ],
  );
}
