import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { mostMailBytes } from '../../../../functions/handlers/commands/import-command.ts';
import type { Remarks } from '../remarks.ts';
import type { Placed, ZammadFolder } from './zammad-folder.ts';
import { type ArticleRecord, type AttachmentRecord, attachmentRecord } from './zammad-records.ts';

interface File {
  readonly filename: string;
  readonly contentType: string | undefined;
  readonly content: Buffer;
  readonly cid: string | undefined;
}

interface Written {
  readonly article: Placed<ArticleRecord>;
  readonly ticketId: number;
  readonly from: MailAddress | undefined;
  readonly subject: string;
  readonly at: string;
  readonly automatic: boolean;
  readonly references: readonly string[];
}

/** Base64 makes four bytes of three, and lines have ends. */
const mostFileBytes = mostMailBytes * 0.7;
const mostBody = 5 * 1024 * 1024;

/**
 * An article as the mail that it was, or would have been: Zammad keeps words, files and ids, and this puts them together again. So it is read,
 * cleaned and shown as every mail is.
 */
export async function articleMail(
  { article, ticketId, ...written }: Written,
  folder: ZammadFolder,
  remarks: Remarks,
): Promise<Buffer<ArrayBuffer>> {
  const { record, place } = article;
  const { body: whole, files } = withPictures(record, ticketId, filesOf(article, ticketId, folder, remarks), folder);
  const body = whole.slice(0, mostBody).toWellFormed();
  if (body.length < whole.length) remarks.tell(place, 'Its text is longer than 5 MB: the rest is left out.');
  const isHtml = /text\/html/i.test(record.content_type ?? '');
  const composed = await new MailComposer({
    ...(written.from && { from: written.from }),
    ...addressees('to', record.to),
    ...addressees('cc', record.cc),
    subject: written.subject,
    ...(record.message_id && { messageId: record.message_id }),
    ...(record.in_reply_to && { inReplyTo: record.in_reply_to }),
    references: [...written.references],
    date: new Date(written.at),
    ...(isHtml ? { html: body } : { text: body }),
    attachments: [...fitting(files, place, remarks)],
    ...(written.automatic && { headers: { 'Auto-Submitted': 'auto-generated' } }),
    // Nothing of a record names a file or an address that is to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
  // An id of its own where Zammad has none would be another one in each run.
  return record.message_id ? Buffer.from(composed) : Buffer.from(withoutId(composed));
}

function withoutId(composed: Buffer): Buffer {
  const end = composed.indexOf('\r\n\r\n');
  const head = composed.toString('latin1', 0, end).replace(/\r?\nMessage-ID:.*(?:\r?\n[ \t].*)*/i, '');
  return Buffer.concat([Buffer.from(head, 'latin1'), composed.subarray(end)]);
}

function addressees(field: 'to' | 'cc', value: string | null | undefined) {
  return value?.includes('@') ? { [field]: value } : {};
}

function filesOf(
  { record, place }: Placed<ArticleRecord>,
  ticketId: number,
  folder: ZammadFolder,
  remarks: Remarks,
): readonly (File & { readonly id: number })[] {
  return (record.attachments ?? []).flatMap((one, index) => {
    const parsed = attachmentRecord.safeParse(one);
    const name = parsed.data?.filename || `attachment ${index + 1}`;
    const where = `${place}, ${name}`;
    if (!parsed.success) {
      remarks.leaveOut(where, 'The attachment has no id.');
      return [];
    }
    const content = contentOf(parsed.data, record, ticketId, folder);
    if (content === undefined) {
      remarks.leaveOut(
        where,
        `The attachment has no data, and there is no ${besideName(ticketId, record.id, parsed.data.id)}.`,
      );
      return [];
    }
    if (content === 'wrong') {
      remarks.leaveOut(where, 'The data of the attachment are not base64.');
      return [];
    }
    const { preferences } = parsed.data;
    const told = (...names: readonly string[]) =>
      names
        .map((one) => preferences?.[one])
        .find((value): value is string => typeof value === 'string' && value !== '');
    return [
      {
        id: parsed.data.id,
        filename: name,
        contentType: told('Content-Type', 'Mime-Type')?.split(';')[0],
        content,
        cid: told('Content-ID')?.replace(/[<>\s]/g, ''),
      },
    ];
  });
}

function besideName(...ids: readonly number[]): string {
  return `ticket_attachment/${ids.join('/')}`;
}

function contentOf(
  { id, data }: AttachmentRecord,
  { id: articleId }: ArticleRecord,
  ticketId: number,
  folder: ZammadFolder,
): Buffer | 'wrong' | undefined {
  if (data) return /^[A-Za-z\d+/\s]*={0,2}\s*$/.test(data) ? Buffer.from(data, 'base64') : 'wrong';
  return folder.beside('ticket_attachment', String(ticketId), String(articleId), String(id));
}

/** `insert_urls` of Zammad: pictures within the words are addresses of its own, and left out of the list of files. */
const picture = /(["'])(?:https?:\/\/[^"'/]+)?\/api\/v1\/ticket_attachment\/(\d+)\/(\d+)\/(\d+)(?:\?[^"']*)?\1/g;

function withPictures(
  { body }: ArticleRecord,
  ticketId: number,
  files: readonly (File & { readonly id: number })[],
  folder: ZammadFolder,
): { readonly body: string; readonly files: readonly File[] } {
  const all = new Map(files.map((one) => [one.id, one]));
  const shown = (body ?? '').replace(picture, (address, quote: string, ticket: string, article: string, id: string) => {
    const content = all.get(Number(id))?.content ?? folder.beside('ticket_attachment', ticket, article, id);
    if (!content || Number(ticket) !== ticketId) return address;
    const known = all.get(Number(id));
    const cid = known?.cid ?? `${id}@zammad.import`;
    const kind = pictureKind(content);
    const file = {
      filename: `picture-${id}.${kind.split('/')[1]}`,
      contentType: kind,
      ...known,
      id: Number(id),
      content,
      cid,
    };
    all.set(Number(id), file);
    return `${quote}cid:${cid}${quote}`;
  });
  return { body: shown, files: [...all.values()] };
}

/** Of a file that came without its kind: by its first bytes. */
function pictureKind(content: Buffer): string {
  const head = content.toString('latin1', 0, 12);
  if (head.startsWith('\x89PNG')) return 'image/png';
  if (head.startsWith('GIF8')) return 'image/gif';
  return head.slice(8, 12) === 'WEBP' ? 'image/webp' : 'image/jpeg';
}

/** What fits into a mail that can be read, the smallest first. */
function fitting(files: readonly File[], place: string, remarks: Remarks): readonly File[] {
  let sum = 0;
  const taken = new Set<File>();
  for (const file of files.toSorted((one, other) => one.content.byteLength - other.content.byteLength)) {
    sum += file.content.byteLength;
    if (sum <= mostFileBytes) taken.add(file);
    else
      remarks.leaveOut(
        `${place}, ${file.filename}`,
        `The attachment has ${Math.ceil(file.content.byteLength / 1024 / 1024)} MB: a message may have 28 MB of files.`,
      );
  }
  return files.filter((file) => taken.has(file));
}
