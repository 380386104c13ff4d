import { Aws } from 'aws-cdk-lib';

/**
 * Where log groups of services begin that deliver their logs themselves. Elsewhere each such group makes the one policy of the
 * account longer that lets them write, until AWS refuses the next: docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html
 */
export const vendedLogs = `/aws/vendedlogs/${Aws.STACK_NAME}`;
