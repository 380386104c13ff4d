/** Joins the lines of format=flowed text again and takes its space-stuffing away (RFC 3676 4.1–4.5). */
export function unflow(text: string, deleteSpace: boolean): string {
  const paragraphs: { depth: number; text: string[]; flows: boolean }[] = [];
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(depth).replace(/^ /, '');
    const flows = content.endsWith(' ') && content !== '-- ';
    const kept = flows && deleteSpace ? content.slice(0, -1) : content;
    const last = paragraphs.at(-1);
    // A blank line ends a paragraph, whatever the line before it says.
    if (last?.flows === true && last.depth === depth && content !== '-- ' && content !== '') {
      last.text.push(kept);
      last.flows = flows;
    } else {
      paragraphs.push({ depth, text: [kept], flows });
    }
  }
  return paragraphs
    .map(({ depth, text: joined }) => `${'>'.repeat(depth)}${depth > 0 ? ' ' : ''}${joined.join('')}`)
    .join('\n');
}
