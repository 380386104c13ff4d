import { watchMail } from '#actions/intake/watch-mail.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../env.ts';
import { log } from './logs/log.ts';
import { watchMailPorts } from './wiring/scheduled/watch-mail-ports.ts';

const ports = watchMailPorts();
const ruleSet = fromEnvironment(env.ruleSet);

/** It is time to look whether mail comes in, and whether held mail piles up. Alarms count these words: infra/mail/mail-watch.ts. */
export async function handler(): Promise<void> {
  const { activeInstead, heldForNobody } = await watchMail(ruleSet, ports);
  if (activeInstead !== undefined) log.error('Mail does not come in', { ruleSet, active: activeInstead });
  if (heldForNobody !== undefined) log.warn('Held mail piles up', { mails: heldForNobody });
}
