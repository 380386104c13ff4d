const number = '\\d{1,4}(?:\\.\\d{1,4})?';
const length = `(?:${number}(?:px|pt|pc|em|rem|ex|ch|in|cm|mm|%)?|auto)`;
const color = '(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl)a?\\([\\d\\s.,%/]{1,60}\\))';

const whole = (source: string) => [new RegExp(`^(?:${source})$`, 'i')];

/** No value has an escape, and no function but one that makes a colour: none can name an address, a variable or a font to fetch. */
const words = whole('[a-z0-9 .%-]{1,60}');
const colors = whole(color);
const lengths = whole(`${length}(?:\\s+${length}){0,3}`);
/** No taller than a screen of many: what is measured in thousands is there to hide the rest. */
const sizes = whole(`${length}|none|fit-content|max-content|min-content`);
const lines = whole(
  `(?:[a-z0-9#.]{1,30}|(?:rgb|hsl)a?\\([\\d\\s.,%/]{1,60}\\))(?:\\s+(?:[a-z0-9#.]{1,30}|(?:rgb|hsl)a?\\([\\d\\s.,%/]{1,60}\\))){0,3}`,
);
const fonts = whole('[a-z0-9\\u00a0-\\u024f\\u0400-\\u04ff\\u4e00-\\u9fff\\s,\'"./%-]{1,300}');

const sides = ['top', 'right', 'bottom', 'left'] as const;

/**
 * Properties that make a mail look as its author wanted, with the values that they may have. Nothing here moves anything out of its
 * place, covers it, moves it about or fetches.
 */
export const allowedStyles: Readonly<Record<string, RegExp[]>> = {
  color: colors,
  'background-color': colors,
  // Its colour alone: with a picture it is left out.
  background: whole(`${color}(?:\\s+[a-z0-9%]{1,20}){0,6}`),
  font: fonts,
  'font-family': fonts,
  'font-size': whole(`\\d{1,3}(?:\\.\\d{1,4})?(?:px|pt|em|rem|ex|ch|%)?|[a-z-]{3,10}`),
  'font-style': words,
  'font-variant': words,
  'font-weight': words,
  'letter-spacing': words,
  'line-height': words,
  direction: words,
  'text-align': words,
  'text-decoration': whole(`[a-z -]{1,60}|[a-z -]{1,60}${color}`),
  'text-indent': words,
  'text-transform': words,
  'text-overflow': words,
  'vertical-align': words,
  'white-space': words,
  'word-break': words,
  'word-spacing': words,
  'word-wrap': words,
  'overflow-wrap': words,
  width: sizes,
  'min-width': sizes,
  'max-width': sizes,
  height: sizes,
  'min-height': sizes,
  'max-height': sizes,
  'box-sizing': words,
  'aspect-ratio': words,
  padding: lengths,
  margin: lengths,
  ...Object.fromEntries(
    sides.flatMap((side) => [
      [`padding-${side}`, lengths],
      [`margin-${side}`, lengths],
    ]),
  ),
  border: lines,
  'border-color': lines,
  'border-style': words,
  'border-width': lengths,
  'border-radius': lengths,
  ...Object.fromEntries(
    sides.flatMap((side) => [
      [`border-${side}`, lines],
      [`border-${side}-color`, colors],
      [`border-${side}-style`, words],
      [`border-${side}-width`, lengths],
    ]),
  ),
  'border-collapse': words,
  'border-spacing': lengths,
  'caption-side': words,
  'table-layout': words,
  'empty-cells': words,
  display: whole('none|block|inline|inline-block|flex|inline-flex|list-item|table(?:-[a-z-]{3,20})?|inline-table'),
  float: words,
  clear: words,
  overflow: whole('hidden|auto|visible|scroll'),
  visibility: words,
  'list-style': words,
  'list-style-type': words,
  'list-style-position': words,
};
