import type { Row } from '../../setup-requests.ts';

/** Who is responsible for a service (CASE-09). */
export interface Owners {
  readonly agents: readonly string[];
  readonly groups: readonly string[];
  /** Service further up that says so; missing when its own row does, or none. */
  readonly from?: string;
}

export interface ServiceNode {
  readonly row: Row;
  readonly owners: Owners;
  readonly parts: readonly ServiceNode[];
}

/**
 * Services as a tree: what is a part of another stands beneath it, and has its owners unless it names some. What is a part of nothing that
 * is there, or of itself in a circle, stands at the top.
 */
export function serviceTree(rows: readonly Row[]): readonly ServiceNode[] {
  const tops = rows.filter((row) => !parentOf(row, rows) || wayUp(row, rows).includes(row));
  return tops.map((row) => nodeOf(row, rows, noOwners, []));
}

const noOwners: Owners = { agents: [], groups: [] };

/** Who is responsible for a service whose own columns may be edited: those that it names, else those of the nearest above that names some. */
export function ownersOf(row: Pick<Row, 'name' | 'columns'>, rows: readonly Row[]): Owners {
  const own = namedIn(row);
  if (own) return own;
  const parent = rows.find(({ name }) => name === row.columns.parent);
  if (!parent) return noOwners;
  const above = [parent, ...wayUp(parent, rows)].find((one) => one.name !== row.name && namedIn(one));
  return above ? { ...(namedIn(above) ?? noOwners), from: above.name } : noOwners;
}

function nodeOf(row: Row, rows: readonly Row[], above: Owners, way: readonly Row[]): ServiceNode {
  const owners = namedIn(row) ?? above;
  const passedOn = { ...owners, from: owners.from ?? row.name };
  const isNobody = owners.agents.length + owners.groups.length === 0;
  const parts = rows.filter((one) => one.columns.parent === row.name && one !== row && !way.includes(one));
  return {
    row,
    owners,
    parts: parts.map((part) => nodeOf(part, rows, isNobody ? noOwners : passedOn, [...way, row])),
  };
}

function namedIn({ columns }: Pick<Row, 'columns'>): Owners | undefined {
  const [agents, groups] = [listOf(columns.agents), listOf(columns.groups)];
  return agents.length + groups.length > 0 ? { agents, groups } : undefined;
}

/** Those that it is a part of, the nearest first; in a circle it comes again itself, and that is the end. */
function wayUp(row: Row, rows: readonly Row[]): readonly Row[] {
  const way: Row[] = [];
  for (let one = parentOf(row, rows); one && !way.includes(one); one = parentOf(one, rows)) way.push(one);
  return way;
}

function parentOf({ columns }: Row, rows: readonly Row[]): Row | undefined {
  return rows.find(({ name }) => name === columns.parent);
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
