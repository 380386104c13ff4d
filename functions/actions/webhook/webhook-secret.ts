import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { WebhookSecrets } from './ports.ts';

/**
 * The secret by which a webhook's receiver checks who calls; a new one when it is asked for.
 * @throws Refusal row-unknown when there is no such webhook.
 */
export async function webhookSecret(
  { name, renew }: { readonly name: string; readonly renew: boolean },
  ports: { readonly configuration: ConfigurationSource; readonly secrets: WebhookSecrets; now(): Date },
): Promise<{ readonly name: string; readonly secret: string; readonly madeAt: string }> {
  const { webhooks } = await ports.configuration.loadAnew();
  if (!webhooks.some((one) => one.name === name)) throw new Refusal('row-unknown', `There is no webhook "${name}".`);
  const at = ports.now().toISOString();
  const { secret, madeAt } = renew ? await ports.secrets.renew(name, at) : await ports.secrets.of(name, at);
  return { name, secret, madeAt };
}
