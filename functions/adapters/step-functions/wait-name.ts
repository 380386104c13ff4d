/** Name of the workflow of a wait. */
export function waitName(caseNumber: number, waitId: string): string {
  return `case-${caseNumber}-wait-${waitId}`;
}

/** The wait whose workflow has the name; undefined for a workflow of something else. */
export function waitNamed(name: string): { readonly caseNumber: number; readonly waitId: string } | undefined {
  const [, number, waitId] = /^case-(\d+)-wait-(.+)$/.exec(name) ?? [];
  return waitId === undefined ? undefined : { caseNumber: Number(number), waitId };
}
