import { Logger } from '@aws-lambda-powertools/logger';

/** JSON lines in CloudWatch; one per record and outcome. No text of a customer goes in. */
export const log = new Logger({ serviceName: 'postcase' });
