// Runs in a worker thread: one execution environment of one function, as Lambda's Node.js runtime behaves.
import { flushCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { type Handler, loadHandler } from './handler-module.ts';
import type { FromWorker, FunctionError, TakenOver, ToWorker, WorkerSetup } from './messages.ts';
import { installVirtualDate } from './virtual-date.ts';

const port = parentPort;
if (port === null) throw new Error('This file runs in a worker thread.');
const say = (message: FromWorker) => port.postMessage(message);
// The parent, which starts this thread, gives it a WorkerSetup.
const setup = workerData as WorkerSetup;

function describe(error: unknown): FunctionError {
  if (!(error instanceof Error)) {
    return {
      errorType: typeof error,
      errorMessage: typeof error === 'string' ? error : (JSON.stringify(error) ?? 'undefined'),
      trace: [],
    };
  }
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

function captureOutput(stream: NodeJS.WriteStream): void {
  stream.write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
    say({ kind: 'log', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof callback === 'function') callback();
    return true;
  };
}

async function invoke(handler: Handler, { event, context, fault }: ToWorker): Promise<void> {
  const deadline = performance.now() + context.timeoutMs;
  try {
    if (fault === 'throw') throw new Error('A test made this function fail.');
    if (fault === 'exit') process.exit(1);
    if (fault === 'hang') return;
    const result = await handler(JSON.parse(event), {
      ...context,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    });
    if (fault === 'throw-after') throw new Error('A test made this function fail after its work.');
    const response = JSON.stringify(result ?? null);
    if (response === undefined) throw new Error('The handler returned something that is no JSON.');
    say({ kind: 'done', response });
  } catch (error) {
    say({ kind: 'failed', error: describe(error) });
  }
}

const events: NodeJS.EventEmitter = process;
// This thread's alone, and none of the function's business.
delete process.env.NODE_COMPILE_CACHE;
captureOutput(process.stdout);
captureOutput(process.stderr);
const setClock = installVirtualDate(setup.clock);
process.on('unhandledRejection', (reason) => {
  say({ kind: 'failed', error: { ...describe(reason), errorType: 'Runtime.UnhandledPromiseRejection' } });
  process.exit(128);
});
const handler = await loadHandler(setup.module, setup.handler);
port.on('message', (message: ToWorker | TakenOver) => {
  if (message.kind === 'invoke') void invoke(handler, message);
  else {
    setClock(message.clock);
    // What the function remembers of the data it saw is not true of those that it sees now.
    events.emit('forget');
  }
});
say({ kind: 'ready' });
// At its end Node would write it, but a thread that is terminated has none.
flushCompileCache();
