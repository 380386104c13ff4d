import { Refusal } from '#domain/words/refusal.ts';
import type { CommentPlace } from './counted-fact.ts';

/** A place in the list of comments as callers hold it: they hand it back unread. */
export function commentCursor({ day, at, caseNumber }: CommentPlace): string {
  return Buffer.from(`${day}#${at}#${caseNumber}`).toString('base64url');
}

/** @throws Refusal cursor-wrong */
export function readCommentCursor(given: string): CommentPlace {
  const text = Buffer.from(given, 'base64url').toString();
  const [, day, at, number] = /^(\d{4}-\d\d-\d\d)#([\dT:.Z-]{20,30})#([1-9]\d{0,15})$/.exec(text) ?? [];
  if (day !== undefined && at !== undefined) return { day, at, caseNumber: Number(number) };
  throw new Refusal('cursor-wrong', 'The list cannot be continued from there: begin it anew.');
}
