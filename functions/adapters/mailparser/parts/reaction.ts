import type { MailPart } from './mail-part.ts';

const reactionType = 'text/vnd.google.email-reaction+json';
const longest = 64;

/** The emoji of a mail that is a reaction as Gmail sends it. */
export function reactionOf(parts: readonly MailPart[]): string | undefined {
  const part = parts.find(({ contentType }) => contentType === reactionType);
  if (part === undefined) return undefined;
  const written = /"emoji"\s{0,9}:\s{0,9}("(?:[^"\\]|\\.){1,200}")/.exec(part.content.toString('utf8', 0, 1000))?.[1];
  return written === undefined ? undefined : emojiIn(written);
}

/** Forms of a body that no reader is shown: what they say stands beside them. */
export function isOtherForm({ contentType }: MailPart): boolean {
  return [reactionType, 'text/x-amp-html', 'text/watch-html'].includes(contentType);
}

function emojiIn(json: string): string | undefined {
  try {
    const emoji: unknown = JSON.parse(json);
    return typeof emoji === 'string' && /\p{Extended_Pictographic}|\p{Emoji}/u.test(emoji)
      ? emoji.trim().slice(0, longest)
      : undefined;
  } catch {
    return undefined;
  }
}
