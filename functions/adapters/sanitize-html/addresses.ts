import type { ShownWith } from '#actions/work/frames/frame-ports.ts';
import { isRatingPath } from '#domain/links/rating-link.ts';

const followed = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const longestTitle = 500;

type Own = Pick<ShownWith, 'ownHosts'>;

/** Of the console, or one by which a customer rates and nobody else. */
function isOurs({ host, pathname }: URL, { ownHosts }: Own): boolean {
  return ownHosts.includes(host) || isRatingPath(pathname);
}

/**
 * What makes an element a link: to the web, to write to or to call somebody. In a window of its own that knows nothing of ours. None
 * of ours: what an address of ours does, its reader must want, and not a mail.
 */
export function linkAttributes(href: string | undefined, own: Own): Record<string, string> {
  if (href === undefined || !URL.canParse(href)) return {};
  const address = new URL(href);
  if (!followed.has(address.protocol) || isOurs(address, own)) return {};
  const title = address.href.slice(0, longestTitle);
  return { href: address.href, target: '_blank', rel: 'noopener noreferrer', title };
}

/** Pictures of points, which run nothing wherever they stand. */
const written = /^data:image\/(?:png|jpe?g|gif|webp|bmp|avif);base64,[a-z0-9+/=\s]+$/i;

/** Where a picture is had; 'left-out' for one that others would be asked for, undefined for one that is nowhere. */
export function pictureAddress(src: string | undefined, shown: ShownWith): string | 'left-out' | undefined {
  const address = src?.trim() ?? '';
  const [, contentId] = /^cid:(.{1,300})$/i.exec(address) ?? [];
  if (contentId !== undefined) return shown.picture(contentId);
  if (written.test(address)) return address;
  const absolute = address.replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(absolute) || !URL.canParse(absolute)) return undefined;
  const asked = new URL(absolute);
  if (isOurs(asked, shown)) return undefined;
  // A page had by https shows no picture that is not.
  return shown.withPictures ? asked.href.replace(/^http:/, 'https:') : 'left-out';
}
