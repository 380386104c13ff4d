import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { RatingForm } from '#domain/rating/rating-form.ts';

const formType = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** Reads a form as browsers send it. Where it is broken, as much of it as can be read is kept. */
export function ratingForm({
  body = '',
  isBase64Encoded,
  headers,
}: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded' | 'headers'>): RatingForm {
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString() : body;
  const isForm = formType.test(headers['content-type'] ?? '');
  const fields = new URLSearchParams(isForm ? text : '');
  return {
    level: fields.get('level') ?? undefined,
    comment: fields.get('comment') ?? '',
    keepsComment: fields.has('keep'),
    isWhole: isForm && isDecodable(text),
  };
}

/** URLSearchParams puts marks where letters are broken, and leaves `%zz`. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return !text.includes('\uFFFD');
  } catch {
    return false;
  }
}
