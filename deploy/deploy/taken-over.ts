import { PlainError } from '../../local/commands/text/command-line.ts';
import type { Template } from './template-changes.ts';

/**
 * What CloudFormation knows a resource by when it is imported, by type; the value is always what `Ref` gives.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/resource-import-supported-resources.html
 */
const identifiers: Readonly<Record<string, string>> = {
  'AWS::Cognito::UserPool': 'UserPoolId',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
  'AWS::SQS::Queue': 'QueueUrl',
  'AWS::SecretsManager::Secret': 'Id',
};

/** A resource that its stack left behind when it was deleted. */
export interface LeftBehind {
  readonly logicalId: string;
  /** What `Ref` gave. */
  readonly physicalId: string;
}

interface Import {
  /** Of a stack that has nothing but what it takes over; a deployment adds the rest. */
  readonly template: { readonly Resources: Readonly<Record<string, object>> };
  /** As `create-change-set --resources-to-import` takes it. */
  readonly resources: readonly {
    readonly ResourceType: string;
    readonly LogicalResourceId: string;
    readonly ResourceIdentifier: Readonly<Record<string, string>>;
  }[];
}

/**
 * What a new stack is told to take over of what a deleted one left behind.
 * @throws PlainError when what was left behind is none of what this version has, or would not stay.
 */
export function takenOver({ Resources }: Template, left: readonly LeftBehind[]): Import {
  const found = left.flatMap(({ logicalId, physicalId }) => {
    const resource = Resources[logicalId];
    if (resource?.DeletionPolicy?.startsWith('Retain') !== true) return [];
    const identifier = identifiers[resource.Type];
    if (identifier === undefined)
      throw new PlainError(`${logicalId}: nobody knows how a ${resource.Type} is imported.`);
    return [{ logicalId, resource, ResourceIdentifier: { [identifier]: physicalId } }];
  });
  if (found.length === 0)
    throw new PlainError('That stack left nothing behind that this one has. Is it the id of a deleted Postcase?');
  const there = new Set(found.map(({ logicalId }) => logicalId));
  return {
    template: {
      Resources: Object.fromEntries(
        found.map(({ logicalId, resource: { DependsOn: _, Properties, ...one } }) => [
          logicalId,
          { ...one, Properties: within(Properties, there) },
        ]),
      ),
    },
    resources: found.map(({ logicalId, resource: { Type }, ResourceIdentifier }) => ({
      ResourceType: Type,
      LogicalResourceId: logicalId,
      ResourceIdentifier,
    })),
  };
}

/** Without what refers to resources that are yet to be made: the deployment after it says that again. */
function within(properties: Readonly<Record<string, unknown>>, there: ReadonlySet<string>): object {
  const refersElsewhere = (value: unknown) =>
    [...JSON.stringify(value).matchAll(/"(?:Ref":|Fn::GetAtt":\[)"([^"]+)/g)].some(
      ([, id = '']) => !id.startsWith('AWS::') && !there.has(id),
    );
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !refersElsewhere(value)));
}
