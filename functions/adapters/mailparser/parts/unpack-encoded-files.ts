import { decodeHeaderText } from '../headers/header-text.ts';
import { typeByName } from './attachment-name.ts';
import { openClearSigned } from './clear-signed.ts';
import type { MailPart } from './mail-part.ts';
import { takeEncodedFiles } from './uuencode.ts';
import { takeYencFiles } from './yenc.ts';

/** Parts with the files in their texts as parts of their own: uuencode, yEnc, and the signature of a text that PGP signed. */
export function unpackEncodedFiles(parts: readonly MailPart[]): readonly MailPart[] {
  return parts.flatMap((part) => {
    if (part.contentType !== 'text/plain' || part.disposition === 'attachment') return [part];
    const signed = openClearSigned(part.content);
    const uuencoded = takeEncodedFiles(signed?.text ?? part.content);
    const { text, files } = takeYencFiles(uuencoded.text);
    const blank = { contentId: undefined, charset: undefined, root: false, choice: false, alternative: undefined };
    const found = [...uuencoded.files, ...files].map(({ name, content }) => {
      const fileName = decodeHeaderText(name, part.charset);
      return { ...part, ...blank, contentType: typeByName(fileName), disposition: 'attachment', fileName, content };
    });
    if (signed !== undefined)
      found.push({
        ...part,
        ...blank,
        contentType: 'application/pgp-signature',
        disposition: 'attachment',
        fileName: 'signature.asc',
        content: signed.signature,
      });
    return found.length === 0 ? [part] : [{ ...part, content: text }, ...found];
  });
}
