import { Logger } from '@aws-lambda-powertools/logger';
import { withoutAddresses } from '#domain/words/without-addresses.ts';
import { nameSourceLines } from './source-lines.ts';

// Sources that run as they are have no map.
if (import.meta.url.endsWith('.mjs')) nameSourceLines(import.meta.url);

/**
 * JSON lines in CloudWatch; one per record and outcome. No text of a customer goes in, and what AWS says of an error may name one:
 * addresses are left out of every line.
 */
export const log = new Logger({
  serviceName: 'postcase',
  jsonReplacerFn: (_, value) => (typeof value === 'string' ? withoutAddresses(value) : value),
});
