import { alarmsOfMail } from './alarms-of-mail.ts';
import { alarmsOfWork } from './alarms-of-work.ts';
import type { PlayedAlarm } from './on-call.ts';

/** All alarms, each with its fault and its mending: test/infra/alarms-of-template.test.ts misses none. */
export const playedAlarms: readonly PlayedAlarm[] = [...alarmsOfMail, ...alarmsOfWork];
