import look from './key.module.css';

/** A key that does the same; screen readers hear it from `aria-keyshortcuts`. */
export function Key({ name }: { readonly name: string }) {
  return (
    <span className={look.key} aria-hidden="true">
      {name}
    </span>
  );
}
