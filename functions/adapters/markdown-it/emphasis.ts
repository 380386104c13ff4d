import MarkdownIt from 'markdown-it';

/** What a word in stars begins behind, and what it does not begin with: `C:\gail\*.tmp`, `docs\_new`, `2*3*4` hold none. */
const behind = /^$|[\s([{"'«“„‘]/;
const noBeginning = /^$|[\s.,;:!?/]/;
/** What stands behind its end; a full stop or a colon only where no word goes on, as in `__init__.py`. */
const noEnd = /^(?:[\p{L}\p{N}/]|\\(?!\ue000)|[.:][^\s)\]}"'»”’])/u;

const mostMarks = 6;

/** Emphasis of whole words: stars, underscores and tildes within a word, a path or a pattern stay as they were typed (CASE-08). */
export class WordsInline extends MarkdownIt.StateInline {
  override scanDelims(start: number, canSplitWord: boolean) {
    const found = super.scanDelims(start, canSplitWord);
    const end = start + found.length;
    let first = start;
    // Before the marks of other emphasis that begins there, too: **_both_**.
    while (start - first < mostMarks && /[*_~]/.test(this.src.charAt(first - 1))) first--;
    const [before, after] = [this.src.charAt(first - 1), this.src.slice(end, end + 2)];
    const isBeginning = behind.test(before) && !noBeginning.test(after.slice(0, 1)) && !/^\\(?!\ue000)/.test(after);
    return {
      length: found.length,
      can_open: found.can_open && isBeginning,
      can_close: found.can_close && !noEnd.test(after),
    };
  }
}
