const token = /^[a-z0-9!#$&^_.+-]{1,80}\/[a-z0-9!#$&^_.+-]{1,80}$/;
const unknown = 'application/octet-stream';
/** Types that a browser runs when it opens them from our domain. Senders may declare them; nothing else may turn out so. */
const runnable =
  /^(text\/(html|xml|xsl|javascript|ecmascript)|application\/(x-)?(javascript|ecmascript|shockwave-flash|xml|xhtml\+xml)|.*\+xml|multipart\/.*)$/;
/** Types that a browser shows rather than downloads, and so the ones whose bytes it looks into. */
const shown = /^((image|audio|video|font|text)\/|application\/(pdf|json)$)/;
const sampleBytes = 1024;

/**
 * The content type of an attachment as it may be stored and served. Browsers look into bytes and run what looks like
 * markup, whatever its declared type: a "picture", "PDF" or "text" that begins as HTML, SVG, XML or a script is served as
 * application/octet-stream, which they only download. An honest text/html or image/svg+xml keeps its type, and whoever
 * serves it must send it as a download.
 */
export function safeContentType(declared: string, content: Uint8Array): string {
  if (!token.test(declared)) return unknown;
  if (runnable.test(declared) || !shown.test(declared)) return declared;
  return looksRunnable(content) ? unknown : declared;
}

/** Whether a browser would run it: a file of unknown type is never made so by its name. */
export function isRunnable(contentType: string): boolean {
  return runnable.test(contentType);
}

function looksRunnable(content: Uint8Array): boolean {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, sampleBytes));
  // UTF-16 has a zero in every other byte of ASCII.
  const text = start
    .toString('latin1')
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '');
  const bare = text.replace(/^(\s|<!--[\s\S]*?(-->|$))+/, '').toLowerCase();
  if (/^(<\?xml|<!doctype|#!)/.test(bare)) return true;
  return /^<(html|head|body|script|svg|iframe|object|embed|style|title|table|div|img|a|p|br|h1|b|font|meta|link|form|input|math|template|base|video|audio)[\s>/]/.test(
    bare,
  );
}
