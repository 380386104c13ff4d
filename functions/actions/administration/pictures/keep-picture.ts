import {
  mostPictureBytes,
  mostPicturePoints,
  type Picture,
  pictureFault,
  pictureIn,
  pictureName,
} from '#domain/administration/picture.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Pictures } from './picture-ports.ts';

export interface KeptPicture extends Picture {
  /** Address on the web: settings take it as any other. */
  readonly url: string;
}

const words = {
  'no-picture': 'This is no picture that mails can show: PNG, JPEG, GIF and WebP are taken.',
  'too-heavy': `The picture is larger than ${mostPictureBytes / 1024} KB: every mail would load it.`,
  'too-large': `The picture is wider or higher than ${mostPicturePoints} points.`,
  'too-small': 'The picture is too small to be seen.',
} as const;

/**
 * Keeps a picture of the owner's where mails, pages and the console can load it. Pictures are never taken away: mails that left
 * long ago show theirs. Nothing uses it until a setting names its address.
 * @throws Refusal picture-wrong
 */
export async function keepPicture(
  bytes: Uint8Array,
  { pictures }: { readonly pictures: Pictures },
): Promise<KeptPicture> {
  const picture = pictureIn(bytes);
  const fault = pictureFault(bytes, picture);
  if (fault || !picture) throw new Refusal('picture-wrong', words[fault ?? 'no-picture']);
  return { ...picture, url: await pictures.put(pictureName(bytes, picture), bytes, `image/${picture.type}`) };
}
