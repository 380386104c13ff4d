import type { ComparedFile } from '../compare/fields.ts';

/** What must be read of a mail. */
export interface Right {
  readonly text?: string;
  /** What the text holds, and what it does not. */
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  readonly like?: RegExp;
  /** What the markup holds. */
  readonly html?: string;
  readonly subject?: string;
  readonly reaction?: string;
  /** All files, in their order. */
  readonly files?: readonly WantedFile[];
  /** Names of some files. */
  readonly keeps?: readonly string[];
  /** What stands anywhere: in the text, the markup or a file. */
  readonly holds?: readonly string[];
  readonly warning?: RegExp;
  readonly noWarning?: RegExp;
}

export interface WantedFile extends ComparedFile {
  readonly inline?: boolean;
  readonly cid?: string;
}

export type Row = readonly [kind: string, name: string, raw: Buffer, right: Right];

export const plain = 'The printer is broken.';
export const markup = `<p>${plain}</p>`;
export const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==',
  'base64',
);
export const allBytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

export const fileOf = (name: string, type?: string, bytes?: Uint8Array): WantedFile => ({
  name,
  ...(type === undefined ? {} : { type }),
  ...(bytes === undefined ? {} : { bytes: Buffer.from(bytes).toString('base64') }),
});
