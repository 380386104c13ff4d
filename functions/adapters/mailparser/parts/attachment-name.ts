import mime from 'mime';
import { oneLine } from '../headers/one-line.ts';
import { isRunnable } from './safe-content-type.ts';

const longestName = 150;
/** Where the usual one is not the first of the list, or there is none. */
const endings: Readonly<Record<string, string>> = {
  'text/vcard': 'vcf',
  'audio/mpeg': 'mp3',
  'application/ms-tnef': 'dat',
  'application/pgp-signature': 'asc',
  'application/pgp-encrypted': 'asc',
};
/** Of other types, programs among them, nothing tells how to open them. */
const endsByType =
  /^(?:(?:image|audio|video|text)\/(?!.*script)|message\/rfc822$|application\/(?:pdf|zip|json|xml|rtf|msword|pkcs7-.*|vnd\.(?:openxmlformats|oasis|ms-(?:excel|outlook|powerpoint)).*)$)/;

/**
 * A file name that is safe on every system: no path, no control or direction characters, nothing reserved. A part
 * without a name is called by its type.
 */
export function safeName(written: string | undefined, contentType: string): string {
  const last =
    oneLine(written ?? '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  const visible = last
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim()
    .replace(/^'(.+)'$/, '$1');
  const bare = visible.replace(/[<>:"|?*]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  // An ending alone names nothing.
  if (/^\.[A-Za-z0-9]{1,10}$/.test(visible)) return `attachment${visible}`;
  if (bare === '' || /^_+$/.test(bare)) return defaultName(contentType);
  const portable = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(bare) ? `_${bare}` : bare;
  return withEml(shortened(portable), contentType);
}

/** Content type of a file that came without one, by its ending; nothing that a browser would run, or that tells of encryption. */
export function typeByName(name: string): string {
  const type = (/\.\w/.test(name) ? mime.getType(name) : undefined) ?? 'application/octet-stream';
  return isRunnable(type) || type.includes('pgp') ? 'application/octet-stream' : type;
}

/** The same names with numbers where one comes twice: `image.png`, `image-2.png`. */
export function uniqueNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((name) => {
    let unique = name;
    while (taken.has(unique.toLowerCase())) {
      const count = (counts.get(name.toLowerCase()) ?? 1) + 1;
      counts.set(name.toLowerCase(), count);
      const { stem, ending } = split(name);
      unique = `${stem}-${count}${ending}`;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}

function defaultName(contentType: string): string {
  const [kind = ''] = contentType.split('/');
  const stem =
    contentType === 'message/rfc822' ? 'message' : /^(image|text|audio|video)$/.test(kind) ? kind : 'attachment';
  const usual = endsByType.test(contentType) ? mime.getExtension(contentType) : undefined;
  return `${stem}.${endings[contentType] ?? usual ?? 'bin'}`;
}

function withEml(name: string, contentType: string): string {
  return contentType === 'message/rfc822' && !/\.eml$/i.test(name) ? `${name}.eml` : name;
}

function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const { stem, ending } = split(name);
  return `${stem.slice(0, longestName - ending.length).toWellFormed()}${ending}`;
}

function split(name: string): { stem: string; ending: string } {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - ending.length), ending };
}
