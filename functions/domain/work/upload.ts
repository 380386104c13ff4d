import mime from 'mime';
import { Refusal } from '#domain/words/refusal.ts';

/** A file that an agent puts into the bucket before the message that it belongs to is written. */
export interface UploadFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly contentType: string;
}

export const mostUploadBytes = 100 * 1024 * 1024;
export const uploadMinutes = 15;
/** After that the bucket forgets what no message took. */
export const uploadDays = 7;
export const mostFiles = 20;
const longestName = 200;

/**
 * A file that may be uploaded, its name fit for any file system, and its kind known to programs that show it (CASE-08).
 * @throws Refusal attachment-wrong
 */
export function uploadable({ name, size, contentType }: UploadFile): UploadFile {
  const plain = name
    .toWellFormed()
    .replace(/[\p{Cc}/\\]+/gu, '_')
    // Nothing hides the ending of a file, or turns it around.
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
  if (plain === '' || /^\.+$/.test(plain)) throw wrong('A file needs a name.');
  if (plain.length > longestName) throw wrong(`The name of a file may have ${longestName} characters.`);
  if (size === 0) throw wrong(`${plain} is empty.`);
  if (size > mostUploadBytes) throw wrong(`${plain} has ${megabytes(size)} MB: a file may have 100 MB.`);
  return { name: plain, size, contentType: mediaType(plain, contentType) };
}

/** Whether mail clients show it within the words. */
export function isPicture({ contentType }: Pick<UploadFile, 'contentType'>): boolean {
  return /^image\/(?:png|jpeg|gif|webp)$/.test(contentType);
}

const unknownType = 'application/octet-stream';

/** What the file is said to be; where that says nothing, what its ending says. */
function mediaType(name: string, given: string): string {
  const type = given.trim().toLowerCase();
  const isUsual = /^[a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80}$/.test(type);
  return isUsual && type !== unknownType ? type : (mime.getType(name) ?? unknownType);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function wrong(message: string): Refusal {
  return new Refusal('attachment-wrong', message);
}
