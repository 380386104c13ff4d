import type { ReactNode } from 'react';
import look from './figure-table.module.css';

export interface TableLine {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
}

/** Figures in lines: what charts show, to be read, and moved sideways where it is wider than the screen. */
export function FigureTable({
  caption,
  corner,
  heads,
  lines,
  total,
}: {
  readonly caption: string;
  /** What the lines are. */
  readonly corner: string;
  readonly heads: readonly string[];
  readonly lines: readonly TableLine[];
  readonly total?: TableLine | undefined;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by keys (WCAG 2.1.1).
    <section className={look.frame} aria-label={caption} tabIndex={0}>
      <table className={look.table}>
        <caption className={look.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={look.corner}>
              {corner}
            </th>
            {heads.map((head) => (
              <th key={head} scope="col" className={look.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} heads={heads} />
          ))}
        </tbody>
        {total && (
          <tfoot className={look.total}>
            <Line line={total} heads={heads} />
          </tfoot>
        )}
      </table>
    </section>
  );
}

function Line({ line: { head, cells }, heads }: { readonly line: TableLine; readonly heads: readonly string[] }) {
  return (
    <tr>
      <th scope="row" className={look.row}>
        {head}
      </th>
      {heads.map((name, at) => (
        <td key={name} className={look.cell}>
          {cells[at]}
        </td>
      ))}
    </tr>
  );
}
