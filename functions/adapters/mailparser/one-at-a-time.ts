/** Mails above this are read one after the other: five of 40 MB side by side would not fit into the function's memory. */
const largeBytes = 4_000_000;

/** A reader that reads small mails side by side and large ones in turn. */
export function oneLargeAtATime<Mail>(read: (raw: Uint8Array) => Promise<Mail>): (raw: Uint8Array) => Promise<Mail> {
  let last: Promise<unknown> = Promise.resolve();
  return (raw) => {
    if (raw.byteLength < largeBytes) return read(raw);
    const mine = last.then(() => read(raw));
    last = mine.catch(() => undefined);
    return mine;
  };
}
