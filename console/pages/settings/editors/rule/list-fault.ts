/** What is wrong with a list as a whole: not what is wrong with one of its items, which is told there. */
export function listFault(
  list: string,
  count: number,
  columns: readonly string[],
  faultAt: (place: string) => string | undefined,
): string | undefined {
  const places = Array.from({ length: count }, (_, index) => `${list}[${index}]`);
  const isOfOne = places.some((place) => [place, ...columns.map((column) => `${place}.${column}`)].some(faultAt));
  return isOfOne ? undefined : faultAt(list);
}
