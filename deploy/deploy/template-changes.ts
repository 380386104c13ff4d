import { fullDiff, type ResourceDifference, ResourceImpact } from '@aws-cdk/cloudformation-diff';
import { z } from 'zod';

/** A template as CloudFormation has it. */
export const template = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      DeletionPolicy: z.string().optional(),
      // One or many, in the same form.
      DependsOn: z.union([z.string().transform((id) => [id]), z.array(z.string())]).default([]),
      Metadata: z.looseObject({ 'aws:cdk:path': z.string().optional() }).default({}),
    }),
  ),
});
export type Template = z.infer<typeof template>;

/** let-go: it stays in the account, and no stack knows it. */
export type Deed = 'made' | 'changed' | 'replaced' | 'perhaps replaced' | 'deleted' | 'let go';

/** What a deployment does to one resource. */
export interface Change {
  readonly id: string;
  /** Where it stands in the code: `words/table`. */
  readonly path: string;
  /** `AWS::DynamoDB::Table` */
  readonly type: string;
  readonly deed: Deed;
  /** What of it is another than before, those first that make it be replaced. */
  readonly properties: readonly string[];
  /** Whether the deployed template keeps it when the stack is deleted: it holds what nobody can make again. */
  readonly kept: boolean;
}

const deeds: Partial<Record<ResourceImpact, Deed>> = {
  [ResourceImpact.WILL_CREATE]: 'made',
  [ResourceImpact.WILL_UPDATE]: 'changed',
  [ResourceImpact.WILL_REPLACE]: 'replaced',
  [ResourceImpact.MAY_REPLACE]: 'perhaps replaced',
  [ResourceImpact.WILL_DESTROY]: 'deleted',
  [ResourceImpact.WILL_ORPHAN]: 'let go',
};

/** What a deployment of one template over another one does, as CloudFormation documents its properties. */
export function templateChanges(before: Template, now: Template): Change[] {
  const changes: Change[] = [];
  fullDiff(before, now).resources.forEachDifference((id, difference) => {
    const [old, young] = [before.Resources[id], now.Resources[id]];
    const another = anotherThing(old, young);
    const properties = another === undefined ? propertiesOf(difference) : [another];
    if (difference.isUpdate && properties.length === 0) return;
    // Of types that AWS does not document, custom resources, the library says nothing.
    const deed = another === undefined ? (deeds[difference.changeImpact] ?? 'changed') : 'replaced';
    const resource = old ?? young;
    changes.push({
      id,
      path: pathOf(id, resource?.Metadata['aws:cdk:path']),
      type: resource?.Type ?? '',
      deed,
      properties,
      kept: old?.DeletionPolicy?.startsWith('Retain') === true,
    });
  });
  return changes;
}

const definitions = z.object({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
});
type Resource = Template['Resources'][string];

/** What makes another thing of it that the library takes for a change: another type, or another type of a key of a table. */
function anotherThing(old: Resource | undefined, young: Resource | undefined): string | undefined {
  if (old === undefined || young === undefined) return undefined;
  if (old.Type !== young.Type) return 'Type';
  const [types = [], others = []] = [old, young].map(
    ({ Properties }) => definitions.safeParse(Properties).data?.AttributeDefinitions,
  );
  const isAnother = types.some((one) =>
    others.some((each) => each.AttributeName === one.AttributeName && each.AttributeType !== one.AttributeType),
  );
  return isAnother ? 'AttributeDefinitions' : undefined;
}

/** Without the stack's name in front and CDK's word for the thing itself at the end. */
function pathOf(id: string, path: string | undefined): string {
  return (
    path
      ?.split('/')
      .slice(1)
      .join('/')
      .replace(/\/(Resource|Default)$/, '') ?? id
  );
}

function propertiesOf(difference: ResourceDifference): string[] {
  if (!difference.isUpdate) return [];
  const replacing = new Set<unknown>([ResourceImpact.WILL_REPLACE, ResourceImpact.MAY_REPLACE]);
  const properties = Object.entries(difference.propertyUpdates);
  return [
    ...properties.filter(([, { changeImpact }]) => replacing.has(changeImpact)),
    ...properties.filter(([, { changeImpact }]) => !replacing.has(changeImpact)),
    // Where the code stands is nobody's business but the code's.
    ...Object.entries(difference.otherChanges).filter(([name]) => name !== 'Metadata'),
  ].map(([name]) => name);
}
