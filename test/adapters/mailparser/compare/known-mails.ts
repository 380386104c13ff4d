import { readFileSync } from 'node:fs';
import type { MailAddress } from '#domain/mail/received-mail.ts';
import { encoded } from '../charsets/encoded.ts';
import { textsWithoutCharset } from '../charsets/texts-without-charset.ts';
import { dates, fileMail, fileNames, recipients, senders } from '../expected-headers.ts';
import { type ExpectedMail, expectedMails, plainMail } from '../expected-mails.ts';
import { kindsOfParts } from '../kinds/kinds-of-parts.ts';
import type { ComparedFile, Fields } from './fields.ts';

/** A mail of which somebody wrote down what it says. */
export interface KnownMail {
  readonly kind: string;
  readonly name: string;
  readonly raw: Buffer;
  readonly right: Fields;
}

const header = (...lines: readonly string[]) => Buffer.from([...lines, '', 'hi'].join('\r\n'));
const person = ({ name, address }: MailAddress) => `${name} <${address}>`;

/** All mails with right values: fixtures, rows of tables, kinds of parts, texts without a charset. */
export function knownMails(): readonly KnownMail[] {
  return [...fixtures(), ...headers(), ...kinds(), ...charsets()];
}

function fixtures(): readonly KnownMail[] {
  return Object.entries(expectedMails).map(([name, expected]) => ({
    kind: kindOf(name),
    name,
    raw: readFileSync(new URL(`../../../fixtures/mail/${name}.eml`, import.meta.url)),
    right: rightOf(expected),
  }));
}

/** The first word of its name, where there are several of them. */
function kindOf(name: string): string {
  const first = name.split('-', 1)[0] ?? '';
  const same = Object.keys(expectedMails).filter((other) => other.startsWith(`${first}-`));
  return same.length < 4 ? 'fixtures, other' : `fixtures, ${first}`;
}

function rightOf(expected: ExpectedMail): Fields {
  const { subject, from, to, sentAt, text, html, files = [] } = { ...plainMail, ...expected };
  // What is shown of a mail within a mail, of a report and of an invitation has no form that all agree on.
  const isOurForm =
    files.some((file) => /message\/rfc822|text\/calendar/.test(file)) || /^Reporting-MTA/m.test(text ?? '');
  return {
    ...(subject === undefined ? {} : { subject }),
    from: from === undefined ? '' : person(from),
    to: to.map(person),
    date: sentAt ?? '',
    // A parser that leaves markup to others is not wrong.
    ...(text === undefined || html !== undefined || isOurForm ? {} : { text }),
    files: files.map(fileOf),
  };
}

/** `name type`, and perhaps ` inline`. */
function fileOf(written: string): ComparedFile {
  const [, name = '', type = ''] = /^(.*) (\S+\/\S+)(?: inline)?$/.exec(written) ?? [];
  return { name, type };
}

function headers(): readonly KnownMail[] {
  return [
    ...senders.map(([from, address, name]) => ({
      kind: 'field From',
      name: from,
      raw: header(from, 'Subject: x'),
      right: { from: `${name} <${address}>` },
    })),
    ...recipients.map(([to, addresses]) => ({
      kind: 'field To',
      name: to,
      raw: header('From: a@b.test', `To: ${to}`),
      right: { to: addresses.map((address) => ` <${address}>`) },
    })),
    ...dates.map(([date, sentAt = '']) => ({
      kind: 'field Date',
      name: date,
      raw: header('From: a@b.test', `Date: ${date}`),
      right: { date: sentAt },
    })),
    ...fileNames.map(([part, name, type]) => ({
      kind: 'field filename',
      name: part,
      raw: fileMail(part),
      right: { files: [{ name, type }] },
    })),
  ];
}

function kinds(): readonly KnownMail[] {
  return kindsOfParts.map(([kind, name, raw, { text, html, files }]) => ({
    kind: `parts, ${kind}`,
    name,
    raw,
    right: {
      ...(text === undefined ? {} : { text }),
      ...(html === undefined ? {} : { html }),
      ...(files === undefined ? {} : { files }),
    },
  }));
}

function charsets(): readonly KnownMail[] {
  return textsWithoutCharset.flatMap(({ language, charsets: names, texts }) =>
    names.flatMap((charset) =>
      texts.flatMap((text) => {
        const bytes = encoded(text, charset);
        const raw = bytes && Buffer.concat([Buffer.from('From: a@b.test\r\nSubject: x\r\n\r\n'), bytes]);
        return raw === undefined
          ? []
          : [{ kind: 'charset not told', name: `${language} in ${charset}: ${text}`, raw, right: { text } }];
      }),
    ),
  );
}
