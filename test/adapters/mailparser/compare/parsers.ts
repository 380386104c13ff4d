import { extract } from 'letterparser';
import { simpleParser } from 'mailparser';
import PostalMime, { type Address } from 'postal-mime';
import { readMail } from '#adapters/mailparser/read-mail.ts';
import type { Fields } from './fields.ts';

/** Each parser's own words for the fields that are compared. */
export const parsers = {
  ours: async (raw: Buffer): Promise<Fields> => {
    const { subject, from, to, sentAt = '', text, html = '', attachments } = readMail(raw);
    return {
      subject,
      from: person(from),
      to: to.map(person),
      date: sentAt,
      text,
      html,
      files: attachments.map(({ name, contentType, content }) => file(name, contentType, content)),
    };
  },
  mailparser: async (raw: Buffer): Promise<Fields> => {
    const options = { skipImageLinks: true, skipTextToHtml: true };
    const { subject = '', from, to, headers, text = '', html, attachments } = await simpleParser(raw, options);
    const date = headers.get('date');
    return {
      subject,
      from: person(from?.value[0]),
      to: [to ?? []].flat().flatMap((list) => list.value.flatMap(({ group, ...one }) => (group ?? [one]).map(person))),
      date: date instanceof Date && !Number.isNaN(date.getTime()) ? date.toISOString() : '',
      text,
      html: html || '',
      files: attachments.map(({ filename, contentType, content }) => file(filename, contentType, content)),
    };
  },
  'postal-mime': async (raw: Buffer): Promise<Fields> => {
    const { subject = '', from, to = [], date = '', text = '', html = '', attachments } = await PostalMime.parse(raw);
    const members = (one: Address) => (one.group ?? [one]).map(person);
    return {
      subject,
      from: person(from),
      to: to.flatMap(members),
      date: Number.isNaN(Date.parse(date)) ? '' : new Date(date).toISOString(),
      text,
      html,
      files: attachments.map(({ filename, mimeType, content }) =>
        file(filename ?? undefined, mimeType, typeof content === 'string' ? Buffer.from(content) : content),
      ),
    };
  },
  /** It takes text, and tells no date. */
  letterparser: async (raw: Buffer): Promise<Fields> => {
    const { subject = '', from, to = [], text = '', html = '', attachments = [] } = extract(raw.toString());
    return {
      subject,
      from: person(from),
      to: to.map(person),
      text,
      html,
      files: attachments.map(({ filename, contentType, body }) => file(filename, contentType.type, Buffer.from(body))),
    };
  },
} satisfies Record<string, (raw: Buffer) => Promise<Fields>>;

export type ParserName = keyof typeof parsers;

/** The forms of all four have these. */
interface Person {
  readonly name?: string | undefined;
  readonly address?: string | undefined;
}

function person(one: Person | undefined): string {
  return one?.address ? `${one.name ?? ''} <${one.address}>` : '';
}

function file(name: string | undefined, type: string, content: Uint8Array | ArrayBuffer) {
  const bytes = content instanceof ArrayBuffer ? Buffer.from(content) : Buffer.from(content);
  return { name: name ?? '', type, bytes: bytes.toString('base64') };
}
