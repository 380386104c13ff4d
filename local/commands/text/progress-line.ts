const everyMs = { terminal: 200, file: 5000 };

/** How far something is: one line that a terminal overwrites, and now and then a new line in a file. */
export class ProgressLine {
  #toldAt = performance.now();
  #width = 0;

  tell(words: string): void {
    const { isTTY } = process.stdout;
    if (performance.now() - this.#toldAt < (isTTY ? everyMs.terminal : everyMs.file)) return;
    this.#toldAt = performance.now();
    if (isTTY) {
      process.stdout.write(`\r${words.padEnd(this.#width)}`);
      this.#width = words.length;
    } else console.log(words);
  }

  /** What is printed next begins where the line stood. */
  end(): void {
    if (this.#width > 0) process.stdout.write(`\r${' '.repeat(this.#width)}\r`);
    this.#width = 0;
  }
}
