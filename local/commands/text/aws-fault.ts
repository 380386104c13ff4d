import { mfaAdvice } from './mfa-advice.ts';

/** What AWS's clients throw, by the beginning of its name or by its code: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
const faults: readonly [RegExp, (told: string) => string][] = [
  [
    /^(CredentialsProviderError|TokenProviderError)/,
    (told) => `AWS needs credentials, as for the AWS CLI: there are none that can be used (${told}).`,
  ],
  [
    /^(ExpiredToken|RequestExpired|UnrecognizedClient|InvalidClientTokenId|InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|AuthFailure)/,
    (told) => `AWS does not take these credentials (${told}): take new ones, as for the AWS CLI.`,
  ],
  [/^(AccessDenied|UnauthorizedOperation|NotAuthorized)/, (told) => `AWS refuses it (${told}).`],
  [
    /^(ResourceNotFound|NoSuchBucket|NoSuchKey|NotFound|TableNotFound|QueueDoesNotExist|StateMachineDoesNotExist)/,
    (told) => `AWS has no such thing (${told}). Is the name right, and of this account and region?`,
  ],
  [
    /^(Throttl|TooManyRequests|RequestLimitExceeded|RequestThrottled|ProvisionedThroughputExceeded|SlowDown|LimitExceeded)/,
    (told) => `AWS is asked too much at the moment (${told}): run this again in a minute.`,
  ],
  [
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|TimeoutError)/,
    (told) => `AWS cannot be reached (${told}): is the region right, and is there a network?`,
  ],
];

/** What an error of AWS's clients says to whoever ran a command; undefined of any other error. */
export function awsFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, message } = error;
  if (message === 'Region is missing') return 'AWS is asked in no region: set AWS_REGION, as for the AWS CLI.';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const told = `${name === 'Error' && code !== '' ? code : name}: ${message.replace(/\.$/, '')}`;
  const isOfAws = '$metadata' in error || '$fault' in error || /ProviderError$/.test(name);
  // Libraries hand such errors on in one of their own.
  if (!isOfAws) return awsFault(error.cause);
  const [, words] = faults.find(([form]) => form.test(name) || form.test(code)) ?? [];
  return `${words?.(told) ?? `AWS could not do it (${told}).`}${mfaAdvice(message)}`;
}
