import { encryptedWarning } from '#domain/mail/encrypted-mail.ts';
import { readHeaderBlock } from '../headers/header-block.ts';
import type { MailPart } from './mail-part.ts';
import { readParts } from './mail-parts.ts';
import { readCms } from './signed-content.ts';

const smime = /^application\/(x-)?pkcs7-mime$/;
const pgpMessage = '-----BEGIN PGP MESSAGE-----';

/** Parts with what was only signed by S/MIME before its file, and a warning for what is encrypted (RFC 8551 3.5, RFC 3156). */
export function unpackSigned(parts: readonly MailPart[]): {
  readonly parts: readonly MailPart[];
  readonly warnings: readonly string[];
} {
  const warnings: string[] = [];
  const unpacked = parts.flatMap((part) => {
    if (part.contentType === 'application/pgp-encrypted' || beginsWithPgp(part)) warnings.push(encryptedWarning.pgp);
    const cms = smime.test(part.contentType) ? readCms(part.content) : undefined;
    if (cms?.kind === 'encrypted') warnings.push(encryptedWarning.smime);
    if (cms?.content === undefined) return [part];
    const { fields, bodyAt } = readHeaderBlock(cms.content);
    const inner = readParts(fields, cms.content.subarray(bodyAt));
    warnings.push(...inner.warnings);
    return [...inner.parts, { ...part, root: false, disposition: 'attachment' }];
  });
  return { parts: unpacked, warnings };
}

function beginsWithPgp({ contentType, content }: MailPart): boolean {
  return contentType === 'text/plain' && content.toString('latin1', 0, 200).trimStart().startsWith(pgpMessage);
}
