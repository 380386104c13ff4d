import { isSigned, type SigningKeys, sign } from './signing.ts';

const form = /^(.{1,500})\.([a-z2-7]{4})\.([a-z2-7]{20})$/;
/** By key: each id is made once, so that a verification takes one HMAC, however many keys there are. */
const ids = new Map<string, string>();

/** What a link carries: `<payload>.<id of the key>.<signature of both>`. @param payload 1 to 500 characters, in one line. */
export function signedToken(keys: SigningKeys, purpose: string, payload: string): string {
  const signed = `${payload}.${idOf(keys.current)}`;
  return `${signed}.${sign(keys, purpose, signed)}`;
}

/** Payload of a token that this install made for the purpose; undefined for any other, after the same work. */
export function payloadOf(keys: SigningKeys, purpose: string, token: string): string | undefined {
  const [, payload = '', id = '', signature = ''] = form.exec(token) ?? [];
  // Ids are short: two keys may share one.
  const [named, ...others] = [keys.current, ...keys.previous].filter((key) => idOf(key) === id);
  // An id of no key takes as long as a wrong signature.
  const tried = { current: named ?? keys.current, previous: others };
  const isOurs = isSigned(tried, purpose, `${payload}.${id}`, signature);
  return isOurs && named !== undefined ? payload : undefined;
}

/** Follows from the key, so that nothing but keys is stored; tells nothing of it. */
function idOf(key: string): string {
  const id = ids.get(key) ?? sign({ current: key, previous: [] }, 'key-id', '').slice(0, 4);
  ids.set(key, id);
  return id;
}
