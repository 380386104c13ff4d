import { encryptedWarning } from '#domain/mail/encrypted-mail.ts';
import { readHeaderBlock } from '../headers/header-block.ts';
import type { MailPart } from './mail-part.ts';
import { readParts } from './mail-parts.ts';
import { readCms } from './signed-content.ts';

const smime = /^application\/(x-)?pkcs7-mime$/;
const pgpMessage = '-----BEGIN PGP MESSAGE-----';
/** Signatures around signatures are opened this deep. */
const deepest = 5;

/** Parts with what was only signed by S/MIME before its file, and a warning for what is encrypted (RFC 8551 3.5, RFC 3156). */
export function unpackSigned(
  parts: readonly MailPart[],
  depth = 1,
): {
  readonly parts: readonly MailPart[];
  readonly warnings: readonly string[];
} {
  const warnings: string[] = [];
  const unpacked = parts.flatMap((part) => {
    if (part.contentType === 'application/pgp-encrypted' || holdsPgpMessage(part)) warnings.push(encryptedWarning.pgp);
    const cms = smime.test(part.contentType) ? readCms(part.content) : undefined;
    if (cms?.kind === 'encrypted') warnings.push(encryptedWarning.smime);
    if (cms?.content === undefined) return [part];
    const { fields, bodyAt } = readHeaderBlock(cms.content);
    const inner = readParts(fields, cms.content.subarray(bodyAt));
    const opened = depth < deepest ? unpackSigned(inner.parts, depth + 1) : inner;
    warnings.push(...inner.warnings, ...opened.warnings);
    return [...opened.parts, { ...part, root: false, disposition: 'attachment' }];
  });
  return { parts: unpacked, warnings };
}

/** Below a greeting, too; one that is quoted is another's. */
function holdsPgpMessage({ contentType, content }: MailPart): boolean {
  if (contentType !== 'text/plain' && contentType !== 'text/html') return false;
  const at = content.indexOf(pgpMessage);
  const before = at < 1 ? '\n' : content.toString('latin1', at - 1, at);
  return at !== -1 && (before === '\n' || (before === '>' && contentType === 'text/html'));
}
