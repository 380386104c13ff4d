import { typeByName } from './attachment-name.ts';
import type { MailPart } from './mail-part.ts';
import { takeEncodedFiles } from './uuencode.ts';

/** Parts with the files in their texts as parts of their own. */
export function unpackEncodedFiles(parts: readonly MailPart[]): readonly MailPart[] {
  return parts.flatMap((part) => {
    if (part.contentType !== 'text/plain' || part.disposition === 'attachment') return [part];
    const { text, files } = takeEncodedFiles(part.content);
    const blank = { contentId: undefined, charset: undefined, root: false, choice: false, alternative: undefined };
    const found = files.map(({ name, content }) => ({
      ...part,
      ...blank,
      contentType: typeByName(name),
      disposition: 'attachment',
      fileName: name,
      content,
    }));
    return files.length === 0 ? [part] : [{ ...part, content: text }, ...found];
  });
}
