/**
 * Makes every reading of the clock in this thread virtual. Runs before the function's code is loaded.
 * @returns a function that puts the thread under another clock.
 */
export function installVirtualDate(shared: SharedArrayBuffer): (other: SharedArrayBuffer) => void {
  let offset = new Float64Array(shared);
  const RealDate = Date;
  const realNow = RealDate.now.bind(RealDate);
  const now = () => realNow() + (offset[0] ?? 0);
  RealDate.now = now;
  const VirtualDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
  return (other) => {
    offset = new Float64Array(other);
  };
}
