import type { en } from './en.ts';

export type PhraseName = keyof typeof en;

/** Every phrase in one language. */
export type PhraseTexts = Readonly<Record<PhraseName, string>>;
