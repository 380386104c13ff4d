import look from './skeleton.module.css';

/** Where a line of text will be, as long as it will be: nothing jumps when it comes. */
export function Skeleton({ width = 'full' }: { readonly width?: 'short' | 'half' | 'full' }) {
  return <span className={`${look.bone} ${look[width]}`} aria-hidden="true" />;
}
