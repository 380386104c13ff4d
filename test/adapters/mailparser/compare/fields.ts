/** What is compared of a mail; a field is missing where a parser does not tell it, or nobody knows its right value. */
export interface Fields {
  readonly subject?: string;
  /** `name <address>`; '' for nobody. */
  readonly from?: string;
  readonly to?: readonly string[];
  /** ISO time; '' for none. */
  readonly date?: string;
  readonly text?: string;
  readonly html?: string;
  readonly files?: readonly ComparedFile[];
}

export interface ComparedFile {
  /** '' when it has none. */
  readonly name?: string;
  readonly type?: string;
  /** In base64; missing when the right ones are not known. */
  readonly bytes?: string;
}

export type FieldName = keyof Fields;
export const fieldNames: readonly FieldName[] = ['subject', 'from', 'to', 'date', 'text', 'html', 'files'];

/** Whether a parser says what is right, in whatever form; undefined when there is nothing to compare. */
export function isRight(field: FieldName, right: Fields, told: Fields): boolean | undefined {
  if (right[field] === undefined || told[field] === undefined) return undefined;
  if (field === 'files') return areRight(right.files ?? [], told.files ?? []);
  if (field === 'html') return bare(told.html ?? '').includes(bare(right.html ?? ''));
  return plain(field, right) === plain(field, told);
}

/** A field without what is a matter of taste: how blanks and lines stand, how domains and quotes are written. */
function plain(field: Exclude<FieldName, 'files' | 'html'>, { [field]: value }: Fields): string {
  if (field === 'to') return [value ?? ''].flat().map(address).join(', ');
  if (field === 'from') return `${displayName(String(value))} ${address(String(value))}`.trim();
  if (field === 'date') return String(value).slice(0, 16);
  return bare(String(value));
}

/** Some programs repeat the address where there is no name. */
function displayName(person: string): string {
  const [, name = '', written = ''] = /^(.*?)\s*<([^<]*)>$/s.exec(person) ?? [];
  const shown = bare(name.replace(/^["'\s]+|["'\s]+$/g, ''));
  return shown.toLowerCase() === written.toLowerCase() ? '' : shown;
}

function address(person: string): string {
  const [, written = ''] = /<([^<]*)>$/.exec(person) ?? [];
  const [local = '', domain = ''] = written.toLowerCase().split(/@(?=[^@]*$)/);
  const host = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
  return `${local}@${host}`;
}

function bare(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cc}|[\s\u00a0\ufeff]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

function areRight(right: readonly ComparedFile[], told: readonly ComparedFile[]): boolean {
  const left = [...told];
  return (
    right.length === told.length &&
    right.every((file) => {
      const at = left.findIndex((other) => isSame(file, other));
      return at !== -1 && left.splice(at, 1).length === 1;
    })
  );
}

const unknown = 'application/octet-stream';

/** Names by safety, numbers behind names that come twice and types by endings are of one parser alone. */
function isSame(right: ComparedFile, told: ComparedFile): boolean {
  const type = ({ type = unknown }: ComparedFile) => type.toLowerCase();
  return (
    (right.name === undefined || fileName(right) === fileName(told)) &&
    (type(right) === type(told) || [right, told].some((file) => type(file) === unknown)) &&
    (right.bytes === undefined || right.bytes === told.bytes)
  );
}

function fileName({ name = '' }: ComparedFile): string {
  const last =
    bare(name.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ''))
      .split(/[\\/]/)
      .at(-1) ?? '';
  const safe = last.replace(/[<>:"|?*]/g, '_').replace(/^_(?=(con|prn|aux|nul)\.)/i, '');
  const single = safe.replace(/-\d+(?=\.[a-z0-9]+$)/i, '').slice(0, 100);
  return /^(attachment|image|text|audio|video|message|forwarded)\.[a-z0-9]{2,4}$/i.test(single) ? '' : single;
}
