/** npm hands a Ctrl-C on to us which the terminal has sent us already. */
const sameCtrlC = 1000;

/** Aborts at the first Ctrl-C (or SIGTERM); the second one ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(name, () => {
      if (first === 0) {
        first = Date.now();
        controller.abort();
      } else if (Date.now() - first > sameCtrlC) process.exit(130);
    });
  return controller.signal;
}
