/** Lines of text under construction; collapses blanks as a browser does. */
export class TextLines {
  /** Inside of `<pre>`. */
  keepBlanks = false;
  readonly #lines: string[] = [];
  #line: string[] = [];
  #endsBlank = true;

  write(text: string): void {
    if (this.keepBlanks) {
      for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
        if (index > 0) this.breakLine();
        if (line !== '') this.#append(line);
      }
      return;
    }
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    const added = this.#endsBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
    if (added !== '') this.#append(added);
  }

  breakLine(): void {
    this.#lines.push(this.#line.join('').trimEnd());
    this.#line = [];
    this.#endsBlank = true;
  }

  startLine(): void {
    if (this.#line.some((piece) => piece.trim() !== '')) this.breakLine();
    this.#line = [];
    this.#endsBlank = true;
  }

  breakParagraph(): void {
    this.startLine();
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  toString(): string {
    this.startLine();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #append(text: string): void {
    this.#line.push(text);
    this.#endsBlank = text.endsWith(' ');
  }
}
