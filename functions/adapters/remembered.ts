let life = 0;
// A warm function that is moved to another install, as the embedded cloud can do, starts anew with what it knows.
process.on('forget', () => {
  life += 1;
});

/** What a warm function has read and keeps for a while. A read that failed is not kept. */
export class Remembered<T> {
  private readonly milliseconds: number;
  private kept: { readonly read: Promise<T>; readonly until: number; readonly life: number } | undefined;

  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }

  /** What is kept, or what `read` gives. */
  get(read: () => Promise<T>): Promise<T> {
    const { kept } = this;
    return kept && kept.life === life && Date.now() < kept.until ? kept.read : this.keep(read());
  }

  keep(read: Promise<T>): Promise<T> {
    const kept = { read, until: Date.now() + this.milliseconds, life };
    this.kept = kept;
    read.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return read;
  }
}
