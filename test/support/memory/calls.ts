/** Called instead of a port's function; `run` does what it would have done. */
type Instead = (call: string, run: () => Promise<unknown>) => Promise<unknown>;

/** Ports that never leave the process. */
const pure = new Set(['reader', 'templates']);

/** The same ports, with every call that leaves the process handed to `instead`, named such as `cases.register`. */
export function callsThrough<Ports extends object>(ports: Ports, instead: Instead): Ports {
  return new Proxy(ports, {
    get: (all, name) => {
      const port: unknown = Reflect.get(all, name);
      if (typeof port !== 'object' || port === null || pure.has(String(name))) return port;
      return new Proxy(port, {
        get: (one, method) => {
          const call: unknown = Reflect.get(one, method);
          if (typeof call !== 'function') return call;
          return (...given: unknown[]) =>
            instead(`${String(name)}.${String(method)}`, async () => call.apply(one, given));
        },
      });
    },
  });
}

/** A process that dies. */
export class Crash extends Error {}

/** Dies at one call: before it has done anything, or after it has done it all and could not say so. */
export function crashAt(
  nth: number,
  when: 'before' | 'after',
): { readonly instead: Instead; calls(): readonly string[] } {
  const calls: string[] = [];
  return {
    calls: () => calls,
    instead: async (call, run) => {
      calls.push(call);
      if (calls.length !== nth) return run();
      if (when === 'after') await run();
      throw new Crash(`${when} ${call}`);
    },
  };
}
