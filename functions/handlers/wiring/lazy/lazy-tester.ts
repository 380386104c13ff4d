import type { MailTester } from '#actions/notification/ports.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../../env.ts';

/** Loaded when somebody first sends a test: few requests do. */
export function lazyTester(): MailTester {
  let loaded: Promise<MailTester> | undefined;
  const tester = () => {
    loaded ??= Promise.all([import('@aws-sdk/client-lambda'), import('#adapters/lambda/mail-tester.ts')]).then(
      // Asked once: what got no answer may have been sent.
      ([{ LambdaClient }, { LambdaMailTester }]) =>
        new LambdaMailTester(new LambdaClient({ maxAttempts: 1 }), fromEnvironment(env.editTemplateFunction)),
    );
    return loaded;
  };
  return { send: async (asked) => (await tester()).send(asked) };
}
