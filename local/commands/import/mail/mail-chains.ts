/** What of a mail tells which others it belongs to. */
interface Chained {
  readonly ids: readonly string[];
}

/**
 * Mails that name each other, or another one that none of them is, by Message-ID, In-Reply-To and References are one chain. In the order of
 * the first of each.
 */
export function mailChains<Mail extends Chained>(mails: readonly Mail[]): readonly (readonly Mail[])[] {
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    let leader = id;
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next;
    // Shorter ways for who asks next.
    for (let at = id; at !== leader; ) {
      const next = leaders.get(at) ?? leader;
      leaders.set(at, leader);
      at = next;
    }
    return leader;
  };
  for (const { ids } of mails) {
    const [first, ...others] = ids;
    if (first === undefined) continue;
    for (const other of others) leaders.set(leaderOf(other), leaderOf(first));
  }
  return [...Map.groupBy(mails, (mail) => (mail.ids[0] === undefined ? mail : leaderOf(mail.ids[0]))).values()];
}
