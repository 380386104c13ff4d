import * as z from 'zod';
import type { MailSettings } from '#actions/receive-mail.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../env.ts';

const mailboxes = z.array(z.object({ address: z.string(), displayName: z.string(), language: z.enum(['en', 'ru']) }));

/** What the owner chose when deploying. infra/settings.ts has checked it: here it only gets its types back. */
export function mailSettings(): MailSettings {
  return {
    mailDomain: fromEnvironment(env.mailDomain),
    mailboxes: mailboxes.parse(JSON.parse(fromEnvironment(env.mailboxes))),
    caseNumberMask: fromEnvironment(env.caseNumberMask),
  };
}
