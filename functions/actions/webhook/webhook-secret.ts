import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { WebhookSecrets } from './ports.ts';

interface SecretPorts {
  readonly configuration: ConfigurationSource;
  readonly secrets: WebhookSecrets;
  now(): Date;
  newId(): string;
}

/**
 * The secret by which a webhook's receiver checks who calls; a new one when it is asked for, which stands in the audit (CONS-05).
 * @throws Refusal row-unknown when there is no such webhook.
 */
export async function webhookSecret(
  { who, name, renew }: { readonly who: string; readonly name: string; readonly renew: boolean },
  ports: SecretPorts,
): Promise<{ readonly name: string; readonly secret: string; readonly madeAt: string }> {
  const { webhooks } = await ports.configuration.loadAnew();
  if (!webhooks.some((one) => one.name === name)) throw new Refusal('row-unknown', `There is no webhook "${name}".`);
  const at = ports.now().toISOString();
  const known = await ports.secrets.of(name, at);
  if (!renew) return { name, secret: known.secret, madeAt: known.madeAt };
  const { secret, madeAt } = await ports.secrets.renew(name, {
    ...{ id: ports.newId(), at, who, what: 'changed', lookup: 'webhook-secret', name },
    // Never the secrets themselves.
    ...{ before: { madeAt: known.madeAt }, after: { madeAt: at } },
  });
  return { name, secret, madeAt };
}
