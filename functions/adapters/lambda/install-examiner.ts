import * as z from 'zod';
import type { InstallExaminer } from '#actions/installation/ports.ts';
import type { Finding } from '#domain/installation/finding.ts';
import type { OwnFunction } from './own-function.ts';

/** Of our own function, which is of the same version: only that it answered as it should is checked. */
const examined = z.object({ domain: z.string(), findings: z.array(z.custom<Finding>((one) => one instanceof Object)) });
const sent = z.object({ id: z.string(), mailbox: z.string() });
const searched = z.object({ held: z.string().optional() });

/** By the function `examine-install`. */
export class LambdaInstallExaminer implements InstallExaminer {
  private readonly fn: Pick<OwnFunction, 'ask'>;

  constructor(fn: Pick<OwnFunction, 'ask'>) {
    this.fn = fn;
  }

  examine() {
    return this.fn.ask({ command: 'examine' }, examined);
  }

  sendTestMail() {
    return this.fn.ask({ command: 'send-test-mail' }, sent);
  }

  async findTestMail(id: string) {
    return (await this.fn.ask({ command: 'find-test-mail', id }, searched)).held;
  }
}
