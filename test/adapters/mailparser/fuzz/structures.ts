import fc from '../../../support/fast-check.ts';

/** A part of a mail, or parts within one. */
type Node = Leaf | { readonly subtype: string; readonly parts: readonly Node[] } | { readonly mail: Node };
interface Leaf {
  readonly type: string;
  readonly encoding: string;
  readonly disposition: string;
  readonly name: string;
}

const leaf: fc.Arbitrary<Leaf> = fc.record({
  type: fc.constantFrom(
    'text/plain',
    'text/plain; charset=utf-8',
    'text/html',
    'text/csv',
    'image/png',
    'application/pdf',
    'text/calendar',
    '',
  ),
  encoding: fc.constantFrom('', '7bit', 'base64', 'quoted-printable', 'BASE64'),
  disposition: fc.constantFrom('', 'inline', 'attachment'),
  name: fc.constantFrom('', '', 'a.txt', 'b c.pdf', 'ü.png'),
});
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.record({
      subtype: fc.constantFrom('mixed', 'alternative', 'related', 'signed', 'report', 'digest', 'x-other'),
      parts: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ mail: tie('node') }),
  ),
}));

export interface Structure {
  readonly raw: Buffer;
  /** Words of which each stands in one part. */
  readonly tokens: readonly string[];
}

/** A mail of parts within parts. */
export const anyStructure: fc.Arbitrary<Structure> = node.map((root) => {
  const tokens: string[] = [];
  const written = write(root, tokens, { next: 0 });
  return { raw: Buffer.from(`From: a@b.test\r\nSubject: x\r\nMIME-Version: 1.0\r\n${written}`), tokens };
});

function write(one: Node, tokens: string[], boundaries: { next: number }): string {
  if ('mail' in one)
    return `Content-Type: message/rfc822\r\n\r\nFrom: c@d.test\r\nSubject: inner\r\n${write(one.mail, tokens, boundaries)}`;
  if ('parts' in one) {
    const boundary = `=_part${boundaries.next++}`;
    const parts = one.parts.map((part) => `--${boundary}\r\n${write(part, tokens, boundaries)}\r\n`);
    return `Content-Type: multipart/${one.subtype}; boundary="${boundary}"\r\n\r\n${parts.join('')}--${boundary}--\r\n`;
  }
  const token = `Token${tokens.length}word`;
  tokens.push(token);
  const said = one.type === 'text/html' ? `<p>It says ${token} here.</p>` : `It says ${token} here.`;
  const isBase64 = /^base64$/i.test(one.encoding);
  const fields = [
    ...(one.type === '' ? [] : [`Content-Type: ${one.type}`]),
    ...(one.encoding === '' ? [] : [`Content-Transfer-Encoding: ${one.encoding}`]),
    ...(one.disposition === ''
      ? []
      : [`Content-Disposition: ${one.disposition}${one.name === '' ? '' : `; filename="${one.name}"`}`]),
  ];
  return `${fields.map((field) => `${field}\r\n`).join('')}\r\n${isBase64 ? Buffer.from(said).toString('base64') : said}\r\n`;
}
