import { Children, type ReactNode } from 'react';
import { linked } from './linked.tsx';
import look from './markdown.module.css';

/** Markdown of agents as they read it themselves: what leaves is made by the server. Becomes elements, never HTML. */
export function Markdown({ children }: { readonly children: string }) {
  const blocks = children.replaceAll('\r\n', '\n').split(/\n{2,}(?![^`]*```)/);
  return <div className={look.text}>{Children.toArray(blocks.map(blockOf))}</div>;
}

function blockOf(block: string): ReactNode {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const every = (shape: RegExp) => lines.length > 0 && lines.every((line) => shape.test(line));
  if (/^```/.test(block)) return <pre>{block.replaceAll(/^```.*\n?|\n?```$/g, '')}</pre>;
  if (every(/^\s*[-*+] /)) return <ul>{itemsOf(lines, /^\s*[-*+] /)}</ul>;
  if (every(/^\s*\d+[.)] /)) return <ol>{itemsOf(lines, /^\s*\d+[.)] /)}</ol>;
  if (every(/^> ?/)) return <blockquote>{inline(lines.map((line) => line.replace(/^> ?/, '')).join('\n'))}</blockquote>;
  const heading = /^#{1,4} (.+)$/.exec(block);
  if (heading) return <p className={look.heading}>{inline(heading[1] ?? '')}</p>;
  return <p>{inline(block)}</p>;
}

function itemsOf(lines: readonly string[], mark: RegExp): ReactNode {
  return lines.map((line) => <li key={line}>{inline(line.replace(mark, ''))}</li>);
}

const marks = /(\*\*.+?\*\*|\*[^*\s][^*]*\*|`[^`]+`|\[[^\]]+\]\(https?:[^\s)]+\))/;

function inline(text: string): ReactNode[] {
  return Children.toArray(
    text.split(marks).map((part) => {
      const link = /^\[([^\]]+)\]\((https?:[^\s)]+)\)$/.exec(part);
      if (link)
        return (
          <a href={link[2]} target="_blank" rel="noopener noreferrer nofollow">
            {link[1]}
          </a>
        );
      if (/^\*\*.+\*\*$/.test(part)) return <b>{part.slice(2, -2)}</b>;
      if (/^\*[^*]+\*$/.test(part)) return <i>{part.slice(1, -1)}</i>;
      if (/^`[^`]+`$/.test(part)) return <code>{part.slice(1, -1)}</code>;
      return linked(part);
    }),
  );
}
