export interface Tag {
  /** Lower-case; `!--` for a comment, `!` for a declaration. */
  readonly name: string;
  readonly closes: boolean;
  /** Its content is for programs, not for readers. */
  readonly hides: boolean;
  readonly attributes: string;
  readonly end: number;
}

const tagStart = /<(?:(\/?)([a-z][a-z0-9:-]{0,40})|(!--|[!?]))/iy;
const hidden = new Set(['script', 'style', 'head', 'title', 'template']);
/** A tag is looked at no farther than this for quotes that match. */
const longestTag = 20_000;

/**
 * The tag at `open`, undefined for a `<` that begins none. Quoted attribute values may hold `>`; a tag that is never
 * closed ends before the next `<`.
 */
export function readTag(html: string, open: number): Tag | undefined {
  tagStart.lastIndex = open;
  const start = tagStart.exec(html);
  if (start === null) return undefined;
  const name = start[2]?.toLowerCase() ?? (start[3] === '!--' ? '!--' : '!');
  const from = tagStart.lastIndex;
  const end = name === '!--' ? from : tagEnd(html, from);
  return {
    name,
    closes: start[1] === '/',
    hides: hidden.has(name),
    attributes: html.slice(from, end),
    end: html.charAt(end) === '>' ? end + 1 : end,
  };
}

function tagEnd(html: string, from: number): number {
  let quote = '';
  let end = from;
  for (const limit = Math.min(html.length, from + longestTag); end < limit; end++) {
    const char = html.charAt(end);
    if (quote !== '') quote = char === quote ? '' : quote;
    else if ((char === '"' || char === "'") && html.charAt(end - 1) === '=') quote = char;
    else if (char === '>' || char === '<') return end;
  }
  // Either a picture stands in the tag or a quote was forgotten.
  const forgotten = quote !== '' && (end === html.length || html.slice(from, end).includes('<'));
  const close = html.indexOf('>', forgotten ? from : end);
  return close === -1 ? html.length : close;
}

/** Where reading goes on after a comment or a hidden element. One that never ends hides nothing; `unclosed` remembers those. */
export function skipHidden(html: string, tag: Tag, unclosed: Set<string>): number {
  if (unclosed.has(tag.name)) return tag.end;
  const close = tag.name === '!--' ? /-->/g : new RegExp(`</${tag.name}[^<>]{0,100}>`, 'gi');
  close.lastIndex = tag.end;
  if (close.exec(html) !== null) return close.lastIndex;
  unclosed.add(tag.name);
  return tag.end;
}

const patterns = {
  href: /(?:^|[\s"'])href\s{0,9}=\s{0,9}("[^"]*|'[^']*|[^\s"'>]+)/i,
  alt: /(?:^|[\s"'])alt\s{0,9}=\s{0,9}("[^"]*|'[^']*|[^\s"'>]+)/i,
};

/** The written value of an attribute, '' when it is missing. */
export function attributeOf(tag: Tag, name: keyof typeof patterns): string {
  return (patterns[name].exec(tag.attributes)?.[1] ?? '').replace(/^["']/, '');
}
