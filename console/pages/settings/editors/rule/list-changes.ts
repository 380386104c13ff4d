/** A list with another thing at a place. */
export function replaced<Item>(list: readonly Item[], index: number, item: Item): readonly Item[] {
  return list.with(index, item);
}

export function without<Item>(list: readonly Item[], index: number): readonly Item[] {
  return list.toSpliced(index, 1);
}

/** A list in which something stands further up or down; at its ends nothing moves. */
export function moved<Item>(list: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return list;
  return list.with(index, other).with(index + by, one);
}
