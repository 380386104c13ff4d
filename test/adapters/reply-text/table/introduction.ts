/** How a program introduces what it quotes: marked with `>`, or unmarked below it. */
export interface Introduction {
  readonly client: string;
  readonly language: string;
  readonly quotes: 'marked' | 'unmarked';
  readonly lines: string;
}
