import type { ReactNode } from 'react';

const address = /https?:\/\/[^\s<>"“”»)\]]+[^\s<>"“”»)\].,;:!?]/g;

/** A text with links where addresses of pages stand. Nothing else in it means anything. */
export function linked(text: string): ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(address)) {
    parts.push(text.slice(done, index));
    parts.push(
      <a key={index} href={found} target="_blank" rel="noopener noreferrer nofollow">
        {found}
      </a>,
    );
    done = index + found.length;
  }
  return [...parts, text.slice(done)];
}
