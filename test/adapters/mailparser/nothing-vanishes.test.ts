import { describe, expect, it } from 'vitest';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import fc from '../../support/fast-check.ts';

type Encoding = '8bit' | 'base64' | 'quoted-printable' | 'x-uuencode';

interface Leaf {
  readonly type: 'text/plain' | 'text/html' | 'application/pdf' | 'image/png' | 'application/x-odd' | 'uuencoded';
  readonly encoding: Encoding;
  readonly name: boolean;
}

interface Branch {
  readonly kind: 'mixed' | 'alternative' | 'related' | 'parallel';
  readonly padding: string;
  readonly closed: boolean;
  readonly declared: boolean;
  readonly parts: readonly Tree[];
}

type Tree = Leaf | Branch;

const { tree } = fc.letrec<{ tree: Tree; leaf: Leaf; branch: Branch }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('leaf'), tie('branch')),
  leaf: fc.record({
    type: fc.constantFrom('text/plain', 'text/html', 'application/pdf', 'image/png', 'application/x-odd', 'uuencoded'),
    encoding: fc.constantFrom('8bit', 'base64', 'quoted-printable', 'x-uuencode'),
    name: fc.boolean(),
  }),
  branch: fc.record({
    kind: fc.constantFrom('mixed', 'alternative', 'related', 'parallel'),
    padding: fc.constantFrom('', ' ', '\t '),
    closed: fc.boolean(),
    declared: fc.boolean(),
    parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  }),
}));

/** A mail of such a tree, and the word that each leaf holds. */
function written(root: Tree): { mail: string; words: readonly string[] } {
  const words: string[] = [];
  let branches = 0;
  const write = (node: Tree): string => {
    if ('type' in node) {
      words.push(`word${words.length}of`);
      return leafText(node, words.at(-1) ?? '');
    }
    const boundary = `=_${branches++}_b`;
    const parts = node.parts.map((part) => `--${boundary}${node.padding}\r\n${write(part)}\r\n`);
    const parameter = node.declared ? `; boundary="${boundary}"` : '';
    const end = node.closed ? `--${boundary}--${node.padding}\r\n` : '';
    return `Content-Type: multipart/${node.kind}${parameter}\r\n\r\n${parts.join('')}${end}`;
  };
  const body = write(root);
  return { mail: `From: anna@example.com\r\nSubject: x\r\n${body}`, words };
}

function leafText({ type, encoding, name }: Leaf, word: string): string {
  const plain = type === 'uuencoded' ? `Hello.\r\n${uuencoded(word)}` : type === 'text/html' ? `<p>${word}</p>` : word;
  const file = name ? `; name="${word}.bin"` : '';
  const content =
    encoding === 'base64'
      ? Buffer.from(plain).toString('base64')
      : encoding === 'x-uuencode'
        ? uuencoded(plain)
        : plain.replaceAll('=', encoding === 'quoted-printable' ? '=3D' : '=');
  const mime = type === 'uuencoded' ? 'text/plain' : type;
  return `Content-Type: ${mime}${file}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${content}`;
}

function uuencoded(text: string): string {
  const lines = text.match(/[\s\S]{1,45}/g) ?? [];
  const encoded = lines.map((line) => {
    const bits = [...Buffer.from(line)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
    const groups = bits.padEnd(Math.ceil(line.length / 3) * 24, '0').match(/.{6}/g) ?? [];
    return String.fromCharCode(32 + line.length, ...groups.map((group) => (Number.parseInt(group, 2) || 64) + 32));
  });
  return `begin 644 file.txt\r\n${encoded.join('\r\n')}\r\n\`\r\nend\r\n`;
}

describe('Whatever the parts', () => {
  it('MAIL-05 every part of a mail is in its text, its markup or its attachments', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (root) => {
        const { mail, words } = written(root);
        const read = readMail(Buffer.from(mail));
        const files = read.attachments.map(({ content }) => Buffer.from(content).toString('latin1'));
        const all = [read.text, read.html ?? '', ...files].join('\n');
        expect(words.filter((word) => !all.includes(word))).toEqual([]);
        expect(read.complete).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('MAIL-05 any file comes back byte by byte, in any transfer encoding', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 3000 }), fc.nat(90), async (bytes, width) => {
        const base64 = Buffer.from(bytes)
          .toString('base64')
          .replace(new RegExp(`.{${width + 4}}`, 'g'), '$&\r\n');
        const head = 'Content-Type: application/x-odd\r\nContent-Transfer-Encoding: base64\r\n\r\n';
        const [file] = readMail(Buffer.from(`${head}${base64}`)).attachments;
        expect(Buffer.from(file?.content ?? []).equals(bytes)).toBe(true);
      }),
    );
  });
});
