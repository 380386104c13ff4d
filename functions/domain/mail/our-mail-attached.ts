import type { ReceivedAttachment } from './received-mail.ts';

const mailTypes = /^message\/(?:rfc822|global)\b|^application\/vnd\.ms-outlook\b/i;
const mailNames = /\.(?:eml|emlx|msg|mht|mbox)$/i;
/** The form alone: who attaches a mail of another install shows as little as we can tell. */
const addressOrAnchor = /(?:[^\s<>"@+]+\+|\bcase\.)\d{1,15}\.[a-z2-7]{1,64}@([a-z\d.-]+)/gi;

/** Name of the first file that is a mail with an address or anchor of ours: a notice that its agent dragged along (CASE-19). */
export function ourMailAttached(
  files: readonly Pick<ReceivedAttachment, 'name' | 'contentType' | 'content'>[],
  mailDomain: string,
): string | undefined {
  return files.find((file) => {
    if (!mailTypes.test(file.contentType) && !mailNames.test(file.name)) return false;
    // Outlook's own files are in UTF-16.
    const text = Buffer.from(file.content).toString('latin1').replaceAll('\0', '');
    return [...text.matchAll(addressOrAnchor)].some(([, domain]) => domain?.toLowerCase() === mailDomain);
  })?.name;
}
