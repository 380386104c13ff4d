import * as z from 'zod';
import { callWebhook } from '#actions/webhook/call-webhook.ts';
import { queue } from './events/envelopes.ts';
import { log } from './logs/log.ts';
import { callPorts } from './wiring/call-ports.ts';

const ports = callPorts();
const due = z.object({ caseNumber: z.int().positive(), waitId: z.string().min(1), attempt: z.int().positive() });

/** A system of the owner's is to be told of something. Side by side: one that is slow holds back no other. */
export const handler = queue(
  due,
  async (call) => {
    const { outcome, ...said } = await callWebhook(call, ports);
    const line = { ...call, ...said };
    // An alarm counts the first of these: infra/work/webhooks.ts.
    if (outcome === 'given-up') log.error('Webhook given up', line);
    else if (outcome === 'put-off') log.warn('Webhook put off', line);
    else log.info('Webhook call ended', { ...line, outcome });
  },
  { together: true },
);
