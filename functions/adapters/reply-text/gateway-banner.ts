import { bannerWords } from '#adapters/reply-text/banner-words.ts';
import { isRule } from './separator.ts';

let compiled: ReturnType<typeof patterns> | undefined;

function patterns() {
  const { warning, mail, outside, risk, refrain, prudence, origin, sender, tag, these } = bannerWords();
  const any = (words: string) => new RegExp(words, 'iu');
  const signs = String.raw`^[^\p{L}]{0,12}`;
  const named = String.raw`(?:${tag})(?: ?(?:${mail})\S{0,6})?`;
  return {
    mail: any(mail),
    outside: any(outside),
    risk: any(risk),
    refrain: any(refrain),
    prudence: any(prudence),
    origin: any(origin),
    sender: any(sender),
    warns: any(String.raw`${signs}(?:${warning})(?!\p{L})`),
    /** With a warning, with *this mail*, or with *external*, perhaps behind signs. */
    begins: any(
      String.raw`${signs}(?:(?:${warning})(?!\p{L})|(?:${these}) (?:\S{1,20} ){0,2}?(?:${mail})|(?:(?:${mail})\S{0,8} (?:\S{1,20} ){0,4}?)?(?:${outside})|(?:be careful|use caution)|(?:\u3053\u306e\u30e1\u30fc\u30eb|\u672c\u30e1\u30fc\u30eb|[\u6b64\u672c]\u90ae\u4ef6|\u6b64\u90f5\u4ef6))`,
    ),
    /** `[EXTERN] Diese Nachricht …` */
    tagged: any(String.raw`${signs}${named}[\]】}*:)]{1,6} ?(?=\S)`),
    alone: any(
      String.raw`${signs}(?:this (?:message|e-?mail) (?:is|was sent) from an? |from )?${named}[^\p{L}]{0,12}$`,
    ),
  };
}

const looked = 700;
const mostLines = 25;
const wrapped = 40;

/**
 * How many lines at the beginning are what a gateway or mail program puts above a mail that came from outside (*CAUTION: This email
 * originated from outside of the organization*): nobody wrote them to us. 0 when there are none, and when nothing else is there.
 */
export function bannerEnd(lines: readonly string[]): number {
  let end = 0;
  for (let at = 0; at < Math.min(lines.length, mostLines); ) {
    const line = lines[at] ?? '';
    if (line === '' || (end > 0 && isRule(line))) {
      at++;
      if (end > 0) end = at;
      continue;
    }
    const stop = sentenceEnd(lines, at);
    if (!isBanner(lines.slice(at, stop).join(' ').slice(0, looked), end > 0)) break;
    at = markedEnd(lines, at) ?? stop;
    end = at;
  }
  return lines.slice(end).some((line) => line !== '') ? end : 0;
}

/** Where the line's sentence ends that was wrapped. */
function sentenceEnd(lines: readonly string[], from: number): number {
  let at = from + 1;
  while (at < from + 6 && at < lines.length) {
    const above = lines[at - 1] ?? '';
    if (lines[at] === '' || isRule(lines[at] ?? '') || above.length < wrapped || /[.!?…。！)\]】»”">]$/.test(above))
      break;
    at++;
  }
  return at;
}

/** Proofpoint marks where its banner begins and ends. */
function markedEnd(lines: readonly string[], at: number): number | undefined {
  if (!/BannerStart$/.test(lines[at] ?? '')) return undefined;
  const end = lines.slice(at, at + mostLines).findIndex((line) => /BannerEnd$/.test(line));
  return end === -1 ? undefined : at + end + 1;
}

function isBanner(text: string, isBelow: boolean): boolean {
  if (
    /aka\.ms\/LearnAboutSenderIdentification|you (?:don['’]t|do not) (?:usually|often) (?:receive|get) e-?mails? from|^ZjQcmQRYFpfptBannerStart$/i.test(
      text,
    )
  )
    return true;
  if (/[?？]/.test(text)) return false;
  compiled ??= patterns();
  const { alone, begins, mail, origin, outside, prudence, refrain, risk, sender, tagged, warns } = compiled;
  if (alone.test(text)) return true;
  const says = (...all: readonly RegExp[]) => all.every((one) => one.test(text));
  const isCareful = says(risk, refrain) || says(risk, prudence);
  if (isCareful && (isBelow || tagged.test(text))) return true;
  if (tagged.test(text) && says(origin, sender)) return true;
  if (!begins.test(text) || !says(mail, outside)) return false;
  if (isCareful || (says(prudence) && text.length < 80) || (says(origin, sender) && text.length < 120)) return true;
  return (says(origin) && (isBelow || warns.test(text))) || (text.length < 60 && warns.test(text));
}
