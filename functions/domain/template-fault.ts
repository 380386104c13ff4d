import type { Language } from './mailbox.ts';
import type { TemplatePart } from './template-texts.ts';

/** What is wrong with a template, and where; lines and columns count from 1. */
export interface TemplateFault {
  readonly language: Language;
  readonly part: TemplatePart;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** `ru.html, line 3, column 12: there is no case.numbr. Did you mean case.number?` */
export function templateFaultLine({ language, part, line, column, message }: TemplateFault): string {
  return `${language}.${part}, line ${line}, column ${column}: ${message}`;
}

/** Where in a text an offset is; the end of the text for one beyond it. */
export function placeAt(text: string, offset: number): Pick<TemplateFault, 'line' | 'column'> {
  const before = text.slice(0, Math.max(offset, 0)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The offset of a line and a column. */
export function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, line - 1);
  return lines.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}
