import { realHost } from '#domain/mail/real-host.ts';

const landmark = /<(\/?)(a|details)\b([^>]*)>/g;

/**
 * Cleaned markup with what it does not say by itself: where a link really leads (attack mails hide it), and a button on each outermost
 * quote. It is the cleaner's own output, in which no `>` stands but at the end of a tag.
 */
export function finishedMarkup(markup: string): string {
  const pieces: string[] = [];
  let link: { readonly href: string; readonly from: number; readonly piece: number } | undefined;
  let quotes = 0;
  let at = 0;
  const endLink = (end: number) => {
    const host = link && realHost(link.href, textOf(markup.slice(link.from, end)));
    // In front of it: within the link the mail's own styles could hide it.
    if (link && host !== undefined)
      pieces[link.piece] = `<small class="real-host">${host}</small>${pieces[link.piece]}`;
    link = undefined;
  };
  for (const { 0: tag, 1: slash, 2: name, 3: attributes = '', index } of markup.matchAll(landmark)) {
    pieces.push(markup.slice(at, index));
    at = index + tag.length;
    if (name === 'a') {
      endLink(index);
      const [, href] = / href="([^"]*)"/.exec(attributes) ?? [];
      if (slash === '' && href !== undefined) link = { href: unescaped(href), from: at, piece: pieces.length };
      pieces.push(tag);
    } else {
      const isOutermost = slash === '' ? quotes++ === 0 : --quotes === 0;
      if (!isOutermost) pieces.push(`<${slash}div>`);
      else pieces.push(slash === '' ? `${tag}<summary>···</summary>` : tag);
    }
  }
  return pieces.join('') + markup.slice(at);
}

const textOf = (markup: string) => unescaped(markup.slice(0, 4000).replaceAll(/<[^>]*>/g, ''));

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
