import * as z from 'zod';
import type { MailTester } from '#actions/notification/ports.ts';
import type { OwnFunction } from './own-function.ts';

const sent = z.object({ to: z.string(), subject: z.string() });

/** By the function `edit-template`: it may send mail, which a function that the web reaches need not. */
export class LambdaMailTester implements MailTester {
  private readonly fn: Pick<OwnFunction, 'ask'>;

  constructor(fn: Pick<OwnFunction, 'ask'>) {
    this.fn = fn;
  }

  send(asked: Parameters<MailTester['send']>[0]) {
    return this.fn.ask({ command: 'send-test', ...asked }, sent);
  }
}
