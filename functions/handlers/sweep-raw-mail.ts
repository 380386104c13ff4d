import { sweepRawMail } from '#actions/intake/sweep-raw-mail.ts';
import { log } from './logs/log.ts';
import { sweepPorts } from './wiring/scheduled/sweep-ports.ts';

const ports = sweepPorts();
/** A line of the log holds that many keys. */
const perLine = 100;

/** It is time to look for mails that nobody registered. */
export async function handler(): Promise<void> {
  const { queued, moreLeft, givenUp } = await sweepRawMail(ports);
  for (const mails of lines(queued)) log.warn('Forgotten mails queued again', { mails });
  if (moreLeft) log.warn('More forgotten mails are left for a later run');
  // The words of the metric behind an alarm: infra/mail/sweep.ts.
  for (const mails of lines(givenUp)) log.error('Mails were never registered', { mails });
}

function lines(keys: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(keys.length / perLine) }, (_, line) =>
    keys.slice(line * perLine, (line + 1) * perLine),
  );
}
