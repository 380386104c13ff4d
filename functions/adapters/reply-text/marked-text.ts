import { decodeEntities } from '#adapters/mailparser/html/html-entities.ts';
import { attributeOf, readTag, skipHidden, type Tag } from '#adapters/mailparser/html/html-tags.ts';
import { type Mark, markOf } from './html-mark.ts';

export interface MarkedText {
  readonly mark: Mark;
  readonly text: string;
}

interface Frame {
  readonly name: string;
  readonly depth: number;
  mark: Mark | 'container';
}

/** Markup is looked at no farther than this; what stands behind it is judged as text. */
const longest = 2_000_000;
const inline = new Set('a abbr b big code em font i ins label o:p s small span strong sub sup tt u'.split(' '));
const framed = new Set(['div', 'blockquote', 'span', 'pre', 'table', 'td', 'section']);
/** Quotes within quotes say nothing new. */
const mostFrames = 20;

/** The words of an HTML part in their order, with what their elements say of them. One pass. */
export function markedText(html: string): readonly MarkedText[] {
  const found: MarkedText[] = [];
  const marks = new OpenMarks();
  const unclosed = new Set<string>();
  let pieces: string[] = [];
  let at = 0;
  const end = Math.min(html.length, longest);
  while (at < end) {
    const open = html.indexOf('<', at);
    pieces.push(decodeEntities(html.slice(at, open === -1 ? end : open)));
    if (open === -1) break;
    const tag = readTag(html, open);
    at = tag?.end ?? open + 1;
    if (tag === undefined) continue;
    if (tag.name === '!--' || (tag.hides && !tag.closes)) {
      at = skipHidden(html, tag, unclosed);
      continue;
    }
    if (tag.name === 'img') pieces.push(decodeEntities(attributeOf(tag, 'alt')));
    else if (!inline.has(tag.name)) pieces.push(' ');
    const before = marks.current;
    marks.pass(tag);
    if (marks.current === before) continue;
    found.push({ mark: before, text: pieces.join('') });
    pieces = [];
  }
  found.push({ mark: marks.current, text: pieces.join('') });
  return found;
}

/** Which marked elements are open. Counts elements by name, so that a wrong order of closing tags does little harm. */
class OpenMarks {
  current: Mark = 'own';
  #rest: Mark = 'own';
  #frames: Frame[] = [];
  readonly #depths = new Map<string, number>();

  pass(tag: Tag): void {
    const mark = markOf(tag);
    if (mark === 'rest' || mark === 'forwarded' || mark === 'header') {
      if (this.#rest === 'own' || this.#rest === 'header') this.#rest = mark;
    } else if (framed.has(tag.name)) {
      this.#count(tag, mark);
    }
    this.current = this.#judge();
  }

  #count(tag: Tag, mark: Mark | 'container'): void {
    const depth = Math.max(0, (this.#depths.get(tag.name) ?? 0) + (tag.closes ? -1 : 1));
    this.#depths.set(tag.name, depth);
    if (!tag.closes) {
      if (mark !== 'own' && this.#frames.length < mostFrames) this.#frames.push({ name: tag.name, depth, mark });
      return;
    }
    const closed = this.#frames.findIndex((frame) => frame.name === tag.name && frame.depth > depth);
    if (closed === -1) return;
    this.#frames = this.#frames.slice(0, closed);
    // What follows the first blockquote of a container was written below or between the quotes.
    const outer = this.#frames.at(-1);
    if (tag.name === 'blockquote' && outer?.mark === 'container') outer.mark = 'own';
  }

  #judge(): Mark {
    const marks = this.#frames.map(({ mark }) => (mark === 'container' ? 'quoted' : mark));
    if (this.#rest === 'forwarded' || this.#rest === 'rest') return this.#rest;
    const strongest = (['introduction', 'quoted', 'signature', 'cited'] as const).find((mark) => marks.includes(mark));
    return strongest ?? this.#rest;
  }
}
