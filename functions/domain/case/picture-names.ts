import type { StoredAttachment } from './message.ts';

/** As Outlook and others write a picture into text: `[cid:image001.png@01DB3F2A.5C6E7F80]`. */
const pictures = /\[cid:([^[\]\s]{1,300})\]/gi;
/** As agents' own words hold it. */
const pasted = /!\[([^[\]\n]{0,300})\]\(cid:[^\s()]{1,300}\)/g;

type Named = Pick<StoredAttachment, 'name' | 'contentId'>;

/** Text in which a picture stands by its file's name, not by the id that its program gave it (MAIL-18). */
export function withPictureNames(text: string, files: readonly Named[] = []): string {
  return text
    .replace(pictures, (_, id: string) => `[${files.find(({ contentId }) => contentId === id)?.name ?? nameIn(id)}]`)
    .replace(pasted, (_, words: string) => `[${words || 'image'}]`);
}

/** Most programs put the name before the @. */
function nameIn(id: string): string {
  const [name = ''] = id.split('@', 1);
  return /\.[a-z]{3,4}$/i.test(name) ? name : 'image';
}
