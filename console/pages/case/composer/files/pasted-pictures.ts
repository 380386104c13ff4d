/** Addresses of the pictures that were pasted in this tab, by their upload: a preview shows them before any mail carries them. */
const pictures = new Map<string, string>();

/** @returns whether mail clients show it within the words. */
export function keepPicture(id: string, file: File): boolean {
  if (!/^image\/(?:png|jpeg|gif|webp)$/.test(file.type)) return false;
  pictures.set(id, URL.createObjectURL(file));
  return true;
}

/** HTML of a mail with the pictures that this tab has. */
export function withPictures(html: string): string {
  return html.replaceAll(/src="cid:([0-9a-f-]{36})"/g, (found, id: string) => {
    const address = pictures.get(id);
    return address ? `src="${address}"` : found;
  });
}

/** Words without a picture that was taken away. */
export function withoutPicture(body: string, id: string): string {
  return body.replaceAll(/!\[[^\]]*\]\(cid:([0-9a-f-]{36})\)/g, (found, named: string) => (named === id ? '' : found));
}
