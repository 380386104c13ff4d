import { linked } from './linked.tsx';
import look from './plain-text.module.css';

/** Text as it was typed: every space and line stays, addresses of pages can be followed. */
export function PlainText({ children }: { readonly children: string }) {
  return <div className={look.text}>{linked(children)}</div>;
}
