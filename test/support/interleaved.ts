import type fc from './fast-check.ts';

/** The port with every call delayed until the scheduler lets it through: other calls come between. */
export function interleaved<Port extends object>(port: Port, scheduler: fc.Scheduler): Port {
  return new Proxy(port, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function') return value;
      return async (...parameters: unknown[]) => {
        await scheduler.schedule(Promise.resolve(), String(name));
        return value.apply(target, parameters);
      };
    },
  });
}
