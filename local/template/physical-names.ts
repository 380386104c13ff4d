import { RESOURCE_TYPES } from './resource-type.ts';

interface Named {
  readonly logicalId: string;
  readonly type: string;
  readonly path: string | undefined;
}

function kebab(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

/** From the shortest to the one that is surely unique: the construct's id, its path, the logical id. */
function candidates({ logicalId, type, path }: Named): string[] {
  const steps = (path ?? '')
    .split('/')
    .slice(1)
    .filter((step) => step !== 'Resource' && step !== 'Default');
  const stem = logicalId.replace(/[0-9A-F]{8}$/, '');
  const names = [kebab(steps.at(-1) ?? ''), kebab(steps.join('-')), stem, logicalId];
  // DynamoDB and S3 want three characters.
  const long = names.filter((name) => name.length >= 3);
  return RESOURCE_TYPES[type]?.lowerCase ? long.map((name) => name.toLowerCase()) : long;
}

/**
 * Short names that do not change from one synthesis to the next, unique within their type:
 * `Postcase/inbound-mail/receive-mail/Resource` is `receive-mail`.
 */
export function physicalNames(resources: readonly Named[]): Map<string, string> {
  const uses = new Map<string, number>();
  for (const resource of resources) {
    for (const name of new Set(candidates(resource))) {
      const key = `${resource.type} ${name}`;
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  }
  return new Map(
    resources.map((resource) => {
      const name = candidates(resource).find((candidate) => uses.get(`${resource.type} ${candidate}`) === 1);
      return [resource.logicalId, name ?? resource.logicalId];
    }),
  );
}
