import type { Route } from '../route.ts';
import type { JsonSchema } from './schema-of.ts';

const version = { type: 'string', examples: ['"7"', '"7-k3f9Qw2LbX1c0d4e"'] };

/** What several routes take and tell, and who may ask. */
export function sharedComponents(problem: JsonSchema): object {
  const content = { 'application/problem+json': { schema: problem } };
  const told = (description: string) => ({ description, content });
  return {
    securitySchemes: {
      machine: {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'postcase_…',
        description: 'A token for machines: an admin makes it in the settings of the console, or by `npm run token`.',
      },
      person: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'An ID token of the user pool.' },
    },
    parameters: {
      IfMatch: {
        name: 'If-Match',
        in: 'header',
        description:
          'The version that the caller has seen, or the whole ETag. When others changed it since, the answer is 412 and tells what; nothing is checked without it.',
        schema: version,
      },
      IfNoneMatch: {
        name: 'If-None-Match',
        in: 'header',
        description: 'An ETag that the caller has: the answer is 304 when nothing has changed.',
        schema: { type: 'string' },
      },
      IdempotencyKey: {
        name: 'Idempotency-Key',
        in: 'header',
        description:
          'Any text of 1 to 100 ASCII characters without blanks, new for each thing to be made. Asked again with it within a day, the same is answered and nothing is made twice.',
        schema: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[!-~]+$' },
      },
    },
    headers: {
      ETag: { description: 'Begins with the version of what is shown, when that has one.', schema: version },
    },
    responses: {
      400: told('The request is not as the route takes it: `errors` names each field'),
      401: told('Nobody known asks: the token is missing, wrong, revoked or expired'),
      403: told('The role of the caller is too small'),
      404: told('There is no such thing'),
      409: told('Not in the state that it is in, or others were faster'),
      412: told('Changed meanwhile: `version` and `changes` tell what others did'),
      422: told('Understood, and not possible'),
      429: {
        description: 'Too many requests: try again after the seconds of Retry-After, or after one second without it',
        headers: { 'Retry-After': { description: 'Seconds', schema: { type: 'integer' } } },
        content: { ...content, 'application/json': { schema: { type: 'object' } } },
      },
      default: told('Anything else, such as 500 when something broke on our side'),
    },
  };
}

const parameter = (name: string) => ({ $ref: `#/components/parameters/${name}` });

/** Headers that a route looks at. */
export function headerParameters({ guarded, tagged, creates }: Route): readonly object[] {
  return [
    ...(guarded ? [parameter('IfMatch')] : []),
    ...(tagged ? [parameter('IfNoneMatch')] : []),
    ...(creates ? [parameter('IdempotencyKey')] : []),
  ];
}

/** Headers that it answers with. */
export function answerHeaders({ tagged }: Route): object {
  return tagged ? { headers: { ETag: { $ref: '#/components/headers/ETag' } } } : {};
}
