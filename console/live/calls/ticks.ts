/** Runs as a worker: browsers let the timers of a page sleep that nobody looks at, but not a worker's. */
setInterval(() => postMessage('tick'), 3000);
