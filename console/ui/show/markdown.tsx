import { createElement, Fragment, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { linked } from './linked.tsx';
import look from './markdown.module.css';

/** Markdown of agents as they read it themselves: what leaves is made by the server. Becomes elements, never HTML. */
export function Markdown({ children }: { readonly children: string }) {
  const blocks = children.replaceAll('\r\n', '\n').split(/\n{2,}(?![^`]*```)/);
  return <div className={look.text}>{eachOf(blocks, blockOf)}</div>;
}

/** As children of their own, which need no keys: nothing in a text ever moves. */
function eachOf(parts: readonly string[], shown: (part: string) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...parts.map(shown));
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
  return eachOf(lines, (line) => <li>{inline(line.replace(mark, ''))}</li>);
}

const marks = /(\*\*.+?\*\*|\*[^*\s][^*]*\*|`[^`]+`|!\[[^\]]*\]\(cid:[^\s)]+\)|\[[^\]]+\]\(https?:[^\s)]+\))/;

function inline(text: string): ReactNode {
  return eachOf(text.split(marks), (part) => {
    const picture = /^!\[([^\]]*)\]\(cid:/.exec(part);
    if (picture)
      return (
        <span className={look.picture}>
          <Icon name="eye" /> {picture[1]}
        </span>
      );
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
  });
}
