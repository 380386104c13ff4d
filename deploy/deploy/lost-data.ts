import { z } from 'zod';
import { deploymentFault } from '../../functions/domain/configuration/deployment.ts';
import type { Change, Template } from './template-changes.ts';

/** What is gone when one of these is another one. */
const losses: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'its rows would stay behind, and the new table is empty',
  'AWS::DynamoDB::GlobalTable': 'its rows would stay behind, and the new table is empty',
  'AWS::S3::Bucket': 'mails and files would stay behind, and the new bucket is empty',
  'AWS::Cognito::UserPool': 'nobody could sign in any more: people and their passwords would stay behind',
  'AWS::SES::EmailIdentity': 'mail would come in and leave unsigned until new records stand in DNS',
  'AWS::SecretsManager::Secret': 'links, reply addresses and anchors that were sent would be believed no more',
  'AWS::SQS::Queue': 'what waits in it would be worked off by nobody',
  'AWS::KMS::Key': 'what was encrypted with it could not be read any more',
};

const wayOut =
  'Take back what changed there, or deploy the version of before. To begin anew on purpose, deploy a second install with another stackName, and take lookups along by export and import (docs/operations.md).';

/** Why a deployment would lose data, and the way out, one sentence for each; none when it would not (OPS-09). */
export function lostData(changes: readonly Change[], before: Template, now: Template): string[] {
  const lost = changes.flatMap((change) => {
    const loss = losses[change.type];
    return change.kept && loss !== undefined ? (sentence(change, loss, now) ?? []) : [];
  });
  const fault = forgotten(before, now) ?? lostRecord(changes, before, now);
  return [...lost, ...(fault === undefined ? [] : [fault])];
}

function sentence({ id, path, type, deed, properties }: Change, loss: string, now: Template): string | undefined {
  const named = `${path} (${thing(type)}, ${id})`;
  switch (deed) {
    case 'deleted':
    case 'replaced':
    case 'perhaps replaced':
      return `${named} would be ${deed}${properties.length > 0 ? `, because ${properties[0]} is another` : ''}: ${loss}. ${wayOut}`;
    case 'let go':
      // So an owner says it: domainIsVerified. It stays as it is, and all else goes on with it.
      if (type === 'AWS::SES::EmailIdentity') return undefined;
      return `${named} would belong to no stack any more: ${loss}. ${wayOut}`;
    case 'changed':
      if (now.Resources[id]?.DeletionPolicy?.startsWith('Retain')) return undefined;
      return `${named} would not be kept any more when the stack is deleted: ${loss}. ${wayOut}`;
    case 'made':
      return undefined;
  }
}

/** `AWS::DynamoDB::Table` as people say it. */
export function thing(type: string): string {
  const [, service = '', kind = ''] = /^(?:AWS::)?(\w+)::(\w+)$/.exec(type) ?? [];
  return `${service} ${kind}`.trim() || type;
}

const said = z.object({
  mailDomain: z.string(),
  mailboxes: z.array(z.string()),
  given: z.array(z.string()).default([]),
  removedMailboxes: z.array(z.string()).default([]),
  letGo: z.array(z.string()).default([]),
  linkDomain: z.string().optional(),
  hostedZone: z.string().optional(),
});

/** The same comparison that the deployment itself begins with. */
function forgotten(before: Template, now: Template): string | undefined {
  const [old, young] = [agreementOf(before), agreementOf(now)];
  return old && young && deploymentFault(old, young, [...young.removedMailboxes, ...young.letGo]);
}

/** The record that senders find SES by. */
function lostRecord(changes: readonly Change[], before: Template, now: Template): string | undefined {
  const domain = mailDomainOf(before);
  const lost = changes.find(({ id, deed }) => {
    const { Type, Properties = {} } = before.Resources[id] ?? {};
    const isGone = deed === 'deleted' || deed === 'replaced' || deed === 'perhaps replaced';
    return isGone && Type === 'AWS::Route53::RecordSet' && Properties.Type === 'MX' && Properties.Name === domain;
  });
  const zone = before.Resources[lost?.id ?? '']?.Properties.HostedZoneId;
  if (lost === undefined || agreementOf(now)?.letGo.includes(String(zone))) return undefined;
  return `${lost.path} (${thing(lost.type)}, ${lost.id}) would be ${lost.deed}: no mail for ${domain} would come in. Take back what changed there, or, when another zone answers for the domain, say that this one is to go: -c letGo=${zone}`;
}

/** The domain whose mail would become cases; undefined where the template does not tell. */
export function mailDomainOf(template: Template): string | undefined {
  return agreementOf(template)?.mailDomain;
}

function agreementOf({ Resources }: Template): z.infer<typeof said> | undefined {
  const found = Object.values(Resources).find(({ Metadata }) =>
    Metadata['aws:cdk:path']?.includes('/deployment-guard/agreement'),
  );
  return said.safeParse(found?.Properties).data;
}
