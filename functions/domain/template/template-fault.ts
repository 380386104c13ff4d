import type { TemplatePart } from '#domain/configuration/template-texts.ts';
import type { Language } from '#domain/words/language.ts';
import { Refusal } from '#domain/words/refusal.ts';
import type { Words } from '#domain/words/words.ts';

/** What is wrong with a template, and where; lines and columns count from 1. */
export interface TemplateFault {
  readonly language: Language;
  readonly part: TemplatePart;
  readonly line: number;
  readonly column: number;
  /** For who reads the console; commands speak English. */
  readonly message: Words;
}

/** What a check has found. */
export interface CheckedTemplate {
  /** With any of these a template is not saved. */
  readonly faults: readonly TemplateFault[];
  /** What its writer may want to know. */
  readonly warnings: readonly Words[];
}

const mostTold = 20;

/** Texts are not taken; `faults` says which and why. */
export class TemplateWrong extends Refusal {
  readonly faults: readonly TemplateFault[];

  constructor(faults: readonly TemplateFault[]) {
    const more = faults.length > mostTold ? [`and ${faults.length - mostTold} more`] : [];
    super('template-wrong', [...faults.slice(0, mostTold).map(templateFaultLine), ...more].join('\n'));
    this.faults = faults;
  }
}

/** `ru.html, line 3, column 12: there is no case.numbr. Did you mean case.number?` */
export function templateFaultLine({ language, part, line, column, message }: TemplateFault): string {
  return `${language}.${part}, line ${line}, column ${column}: ${message.en}`;
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
