import { registeredDomain } from '#domain/words/registered-domain.ts';

/** An address or a name of a server that stands in a text: `https://bank.example/…`, `www.bank.example`, or a name alone. */
const named =
  /(?:https?:\/\/|\bwww\.)((?:[\p{L}\p{N}-]{1,63}\.){0,10}[\p{L}\p{N}-]{1,63})|^((?:[\p{L}\p{N}-]{1,63}\.){1,10}\p{L}{2,24})(?:[/:?#]|$)/iu;
/** Of a text that are looked at. */
const mostCharacters = 1000;

/**
 * Server that a link really leads to, when its text names another one, or when its name has letters that pass for others': below
 * `.com` a Cyrillic `а` looks like ours. Undefined for an honest link.
 * @param href absolute.
 */
export function realHost(href: string, text: string): string | undefined {
  const host = hostOf(href);
  if (host === undefined) return undefined;
  if (looksLatin(host)) return host;
  const [, addressed, alone] = named.exec(text.trim().slice(0, mostCharacters)) ?? [];
  const told = addressed ?? alone;
  if (told === undefined) return undefined;
  const toldHost = hostOf(`http://${told}`);
  return toldHost !== undefined && registeredDomain(toldHost) === registeredDomain(host) ? undefined : host;
}

/** In ASCII, as browsers ask for it; undefined for what is no address of the web. */
function hostOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' || protocol === 'https:' ? hostname : undefined;
}

/** An international name below a domain of ASCII; who writes `пример.рф` hides nothing. */
function looksLatin(host: string): boolean {
  const labels = host.split('.');
  return labels.some((label) => label.startsWith('xn--')) && !labels.at(-1)?.startsWith('xn--');
}
