import { useRef } from 'react';
import look from './mail-frame.module.css';

/**
 * Our own mail in a frame without scripts. A frame of `srcdoc` has the page's content security policy, which lets no inline style in:
 * styles are put there by CSSOM, as the policy allows.
 */
export function MailFrame({ title, html }: { readonly title: string; readonly html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const styled = () => {
    const element = frame.current;
    const inside = element?.contentDocument;
    const view = inside?.defaultView;
    if (!element || !inside || !view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(
      [...inside.querySelectorAll('template[data-style]')].map((one) => one.getAttribute('data-style')).join('\n'),
    );
    inside.adoptedStyleSheets = [sheet];
    for (const one of inside.querySelectorAll<HTMLElement>('[data-style]:not(template)'))
      one.style.cssText = one.dataset.style ?? '';
    element.style.height = `${Math.min(inside.documentElement.scrollHeight + 2, 640)}px`;
  };
  return (
    <iframe
      ref={frame}
      className={look.frame}
      title={title}
      sandbox="allow-same-origin"
      referrerPolicy="no-referrer"
      srcDoc={withoutInlineStyles(html)}
      onLoad={styled}
    />
  );
}

/** Styles as data, which no policy minds. */
function withoutInlineStyles(html: string): string {
  return html
    .replaceAll(
      /<style\b[^>]*>([\s\S]*?)<\/style>/gi,
      (_, css: string) => `<template data-style="${css.replaceAll('"', '&quot;')}"></template>`,
    )
    .replaceAll(/(<[a-z][^>]*?)\sstyle=/gi, '$1 data-style=');
}
