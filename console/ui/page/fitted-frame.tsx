import { useEffect, useRef } from 'react';
import look from './fitted-frame.module.css';

/** Taller pages are scrolled in their frame: what somebody else wrote does not decide how long ours is. */
const tallest = 4000;

/**
 * A page of our own origin in a frame without scripts, as tall as what it shows: measured from outside, since nothing in it runs.
 * @param onShow what its root tells, each time that it has come.
 */
export function FittedFrame({
  title,
  address,
  onShow,
}: {
  readonly title: string;
  readonly address: string;
  readonly onShow: (root: DOMStringMap) => void;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const sizes = useRef<ResizeObserver>(undefined);
  useEffect(() => () => sizes.current?.disconnect(), []);
  const fit = () => {
    sizes.current?.disconnect();
    const element = frame.current;
    const page = element?.contentDocument;
    const content = page?.querySelector('main');
    if (!element || !page || !content) return;
    const measure = () => {
      element.style.height = `${Math.min(Math.ceil(content.getBoundingClientRect().height) + 2, tallest)}px`;
    };
    measure();
    sizes.current = new ResizeObserver(measure);
    sizes.current.observe(content);
    onShow(page.documentElement.dataset);
  };
  return (
    <iframe
      ref={frame}
      className={look.frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      src={address}
      onLoad={fit}
    />
  );
}
