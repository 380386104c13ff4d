import { z } from 'zod';
import { fits } from '../iam/wildcard.ts';
import type { Stack } from '../template/stack.ts';
import type { DeclaredApi } from './declared-api.ts';

const Permission = z.looseObject({ FunctionName: z.string(), Principal: z.string(), SourceArn: z.string().optional() });

/** How API Gateway names a route to the function that it calls: `<api>/<stage>/<method>/<path>`. */
function sourceOf(routeKey: string): string {
  const [method, path] = routeKey.split(' ');
  return path === undefined ? `$default/${routeKey}` : `$default/${method === 'ANY' ? '*' : method}${path}`;
}

/** Throws where API Gateway could not invoke the function of a route on AWS, and would answer 500. */
export function requireApiPermissions(stack: Stack, { apiId, routes }: DeclaredApi): void {
  const { region, account } = stack.environment;
  const permissions = stack
    .ofType('AWS::Lambda::Permission')
    .map(({ logicalId }) => stack.properties(logicalId, Permission));
  for (const { key, functionId } of routes) {
    const source = `arn:aws:execute-api:${region}:${account}:${apiId}/${sourceOf(key)}`;
    const names: unknown[] = [stack.name(functionId), stack.attribute(functionId, 'Arn')];
    const isPermitted = permissions.some(
      ({ FunctionName, Principal, SourceArn = '*' }) =>
        Principal === 'apigateway.amazonaws.com' && names.includes(FunctionName) && fits(SourceArn, source),
    );
    if (isPermitted) continue;
    throw new Error(`No permission lets apigateway.amazonaws.com invoke ${stack.name(functionId)} for ${source}.`);
  }
}
