/** Characters of all sheets of a mail. Newsletters have some ten thousand. */
const mostCharacters = 300_000;

/**
 * The sheets that stand in a mail for everybody: those in comments are for Outlook alone. What a browser would find elsewhere is not
 * needed here: nothing but what is written anew from it is shown.
 */
export function styleSheets(html: string): string {
  const sheets: string[] = [];
  let length = 0;
  const marks = /<!--|<style\b[^>]{0,500}>/gi;
  for (let mark = marks.exec(html); mark !== null; mark = marks.exec(html)) {
    const end = endOf(html, mark[0] === '<!--' ? /-->/g : /<\/style/gi, marks.lastIndex);
    // Nothing that is not closed: it would be looked for again and again.
    if (end === undefined) break;
    if (mark[0] !== '<!--') {
      length += end.from - marks.lastIndex;
      if (length > mostCharacters) break;
      sheets.push(html.slice(marks.lastIndex, end.from));
    }
    marks.lastIndex = end.to;
  }
  return sheets.join('\n');
}

function endOf(html: string, mark: RegExp, from: number): { readonly from: number; readonly to: number } | undefined {
  mark.lastIndex = from;
  const found = mark.exec(html);
  return found ? { from: found.index, to: mark.lastIndex } : undefined;
}
