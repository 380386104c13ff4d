import type { InstallExaminer } from '#actions/installation/ports.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { env } from '../../../env.ts';

/** Loaded when an admin first looks at the install: few requests do. */
export function lazyExaminer(): InstallExaminer {
  let loaded: Promise<InstallExaminer> | undefined;
  const examiner = () => {
    loaded ??= Promise.all([import('@aws-sdk/client-lambda'), import('#adapters/lambda/install-examiner.ts')]).then(
      // Asked once: a test mail that got no answer may have left.
      ([{ LambdaClient }, { LambdaInstallExaminer }]) =>
        new LambdaInstallExaminer(new LambdaClient({ maxAttempts: 1 }), fromEnvironment(env.examineFunction)),
    );
    return loaded;
  };
  return {
    examine: async () => (await examiner()).examine(),
    sendTestMail: async () => (await examiner()).sendTestMail(),
    findTestMail: async (id) => (await examiner()).findTestMail(id),
  };
}
