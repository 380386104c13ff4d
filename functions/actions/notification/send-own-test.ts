import type { ConfigurePorts } from '#actions/configuration/ports.ts';
import { presentConfiguration } from '#actions/template/template-row.ts';
import { testToll } from '#domain/notification/mail-toll.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { MailAllowance, MailTester } from './ports.ts';

export interface SendOwnTestPorts extends Pick<ConfigurePorts, 'store' | 'deployed' | 'now'> {
  readonly tester: MailTester;
  readonly allowance: Pick<MailAllowance, 'take'>;
  newId(): string;
}

/**
 * Sends a template to who asks, and to nobody else (NOTE-07): so many in an hour as any inbox gets automatic mail.
 * @throws Refusal mail-refused, template-wrong
 */
export async function sendOwnTest(
  asked: Parameters<MailTester['send']>[0],
  ports: SendOwnTestPorts,
): Promise<{ readonly to: string; readonly subject: string }> {
  const { configuration } = await presentConfiguration(ports);
  const limit = await ports.allowance.take(testToll(asked.to, ports.newId(), configuration), ports.now());
  if (limit)
    throw new Refusal('mail-refused', 'You have sent yourself as many mails as an hour allows: try again in an hour');
  return ports.tester.send(asked);
}
