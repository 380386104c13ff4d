import { fromEnvironment } from '#adapters/environment.ts';
import type { OwnFunction } from '#adapters/lambda/own-function.ts';
import type { RefusalCode } from '#domain/words/refusal.ts';
import type { EnvName } from '../../../env.ts';

/**
 * A function of ours that few requests need: its client is loaded when it is first asked. It is asked once: what got no answer
 * may have been done.
 * @param name variable that names it. @param codes of the refusals that are told on.
 */
export function lazyFunction(name: EnvName, codes: readonly RefusalCode[]): Pick<OwnFunction, 'ask'> {
  let loaded: Promise<OwnFunction> | undefined;
  const own = () => {
    loaded ??= Promise.all([import('@aws-sdk/client-lambda'), import('#adapters/lambda/own-function.ts')]).then(
      ([{ LambdaClient }, { OwnFunction }]) =>
        new OwnFunction(new LambdaClient({ maxAttempts: 1 }), fromEnvironment(name), codes),
    );
    return loaded;
  };
  return { ask: async (command, answer) => (await own()).ask(command, answer) };
}
