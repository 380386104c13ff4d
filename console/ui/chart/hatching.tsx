import look from './chart.module.css';

/** The lines of the second series: it is told from the first without its colour, too. */
export function Hatching({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={look.ground} width="5" height="5" />
        <line className={look.hatch} x1="0" y1="0" x2="0" y2="5" />
      </pattern>
    </defs>
  );
}
