interface Typed {
  readonly text: string;
  /** Where the cursor stands. */
  readonly at: number;
}

/** What Enter makes of a line of a list: the next item, or the list's end when the item is empty. Undefined: an ordinary new line. */
export function continuedList(text: string, caret: number): Typed | undefined {
  const from = text.lastIndexOf('\n', caret - 1) + 1;
  const [, indent = '', mark = '', rest = ''] = /^(\s*)([-*+]|\d+[.)]) (.*)$/.exec(text.slice(from, caret)) ?? [];
  if (mark === '') return undefined;
  if (rest.trim() === '') return insertedAt(text, from, caret, '');
  const next = /^\d/.test(mark) ? `${Number.parseInt(mark, 10) + 1}${mark.at(-1)}` : mark;
  return insertedAt(text, caret, caret, `\n${indent}${next} `);
}

/** A slash that begins a word, with what was typed after it; undefined inside addresses and dates. */
export function slashAt(text: string, caret: number): { readonly from: number; readonly sought: string } | undefined {
  const [, , sought] = /(^|[\s(])\/([^\s/]{0,30})$/.exec(text.slice(0, caret)) ?? [];
  if (sought === undefined) return undefined;
  return { from: caret - sought.length - 1, sought };
}

/** An `@` that begins a word, with the beginning of a name after it: names have spaces in them. */
export function mentionAt(text: string, caret: number): { readonly from: number; readonly sought: string } | undefined {
  const [, sought] =
    /(?:^|[\s(,])@([\p{L}\p{N}._-]{0,30}(?: [\p{L}\p{N}._-]{0,30})?)$/u.exec(text.slice(0, caret)) ?? [];
  if (sought === undefined) return undefined;
  return { from: caret - sought.length - 1, sought };
}

export function insertedAt(text: string, from: number, to: number, inserted: string): Typed {
  return { text: text.slice(0, from) + inserted + text.slice(to), at: from + inserted.length };
}

/** Puts marks around what is selected, or takes them away. */
export function marked(text: string, from: number, to: number, mark: string): Typed {
  const chosen = text.slice(from, to);
  const isMarked = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark;
  if (isMarked)
    return { text: text.slice(0, from - mark.length) + chosen + text.slice(to + mark.length), at: to - mark.length };
  return { text: text.slice(0, from) + mark + chosen + mark + text.slice(to), at: to + mark.length };
}
