import { quoteWords } from '#adapters/reply-text/quote-words.ts';

let verbRead: RegExp | undefined;
/** "wrote" as mail programs say it. */
const verb = (): RegExp =>
  (verbRead ??= new RegExp(
    `(?<!\\p{L})(${quoteWords().verbs})(?![\\p{L}(/])|写道|寫道|작성|쓴 글|のメッセージ|のメール|書きました|เขียนว่า|بواسطة`,
    'iu',
  ));
/** Who tells what they wrote themselves, or somebody whom they do not name, quotes nobody. */
const firstPerson =
  /(?<!\S)(?:your|our|my|his|her|the|an?|votre|notre|mon|ma|un|une|su|mi|un[ao]|vostr[oa]|mi[oa]|seu|sua|um|uma|jouw|uw|mijn|[Вв]аш|[Вв]аша|[Мм]ой|[Мм]оя) \p{Ll}[\p{Ll}-]{1,20} (?:\p{Ll}{1,12} ){0,2}(?:wrote|a écrit|escribió|ha scritto|escreveu|schreef|написал)|schrieb (?:mir|uns|Ihre?|eine?|der|die) |(?<!\S)(?:I|[Ww]e|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous|[Яя]|[Мм]ы) (?:\S{1,20} ){0,2}(?:wrote|schrieb|écri|написа|писа)|(?:wrote|schrieb\w*) (?:ich|wir)(?!\p{L})|j['’]ai écrit|(?<!\p{L})ho scritto/u;
/** `Support <support@example.com> sent:` */
const sentBy = /^(?!I |We )\p{Lu}[^.!?:]{1,120}(?<! I| we) sent\s{0,2}[:：]$/u;
/** `On 20 Nov 2026 15:36, Support <support@example.com> sent:` */
const sentOn = /^on .{5,100}<[^\s<>@]{1,80}@[^\s<>@]{1,200}> sent\s{0,2}[:：]$/i;
/** What says whose words follow, without saying when. */
const quoting =
  /^(?:(?:quoting|zitat von|zitiere|citation de|citando(?: a)?|cytowanie|цитирование|цитирую) .{2,100}|in reply to .{2,60}['’]s message.{0,60})[:：]$/iu;
const opener =
  /^(on|am|le|el|il|in data|em|no dia|às|op|w dniu|dnia|dne|dňa|dana|den|d\.|pe|la|în|pada|vào|στις|ב-?|בתאריך|في|在|于|於|\p{L}{2,12}\.?,|\d|на|в|у|вы писали)(?=[\s\d.,]|$)/iu;
const date = /(?<!\d)\d{4}(?!\d)|\d{1,2}[./-] ?\d{1,2}[./-] ?\d{2}/;
const time = /\d{1,2}[:.h]\d{2}/;
const address = /[^\s<>@]{1,80}@[^\s<>@]{1,120}/;
const bracketed = /[<([]\s{0,2}[^\s<>@]{1,80}@[^\s<>@]{1,200}\s{0,2}[>)\]]/;
const onlyWho = /^[^<>]{0,80}<[^\s<>@]{1,80}@[^\s<>@]{1,200}>[,，]?$/;
const addressAtEnd = /[<([]\s{0,2}[^\s<>@]{1,80}@[^\s<>@]{1,200}\s{0,2}[>)\]]{1,3}\s{0,3}[:：]$/;

/** Programs of Usenet name the mail: `In article <4711@example.com>, Ann writes` */
const numbered = /^in (?:message|article|reply to) <[^\s<>]{3,200}>,? .{0,200}\b(?:writes|wrote|said)[:.]?$/i;

/** web.de and GMX leave out the colon: `Am 20.11.26 um 15:36 schrieb Support`. */
const unclosed =
  /^(?:am|on|le|el|il|op|em) .{0,40}\d{1,2}:\d\d.{0,20} (?:schrieb|wrote|schreef|écrit|escribió|scritto) [^.!?<>]{1,80}$/i;
const longestLine = 300;
const mostLines = 4;

export interface Attribution {
  readonly start: number;
  /** Certain even when no mark of a quote follows. */
  readonly certain: boolean;
}

/** The introduction of a quote ("On Monday Anna wrote:") whose last line this is; it may have been wrapped. */
export function attributionEndingAt(lines: readonly string[], end: number): Attribution | undefined {
  const last = lines[end] ?? '';
  if (last.length > longestLine) return undefined;
  if (numbered.test(last)) return { start: end, certain: true };
  if (!endsOne(last)) return undefined;
  let joined = undashed(last);
  let start = end;
  while (!certain(joined) && end - start < mostLines - 1) {
    const above = lines[start - 1] ?? '';
    if (!mayBelong(above)) break;
    joined = `${undashed(above)} ${joined}`;
    start--;
  }
  if (certain(joined) && (/[:：-]$/.test(last) || verb().test(joined))) {
    const above = lines[start - 1] ?? '';
    const isBegun = opener.test(joined) && date.test(plain(joined));
    const isWrapped = !isBegun && mayBelong(above) && opener.test(undashed(above)) && date.test(plain(above));
    const isWho = !address.test(joined) && onlyWho.test(above) && mayBelong(above);
    return { start: isCutOff(joined, above) || isWrapped || isWho ? start - 1 : start, certain: true };
  }
  const above = lines[end - 1] ?? '';
  if (isCutOff(last, above) || (mayBelong(above) && quoting.test(`${above} ${last}`)))
    return { start: end - 1, certain: false };
  const saysWho =
    verb().test(last) ||
    sentBy.test(last) ||
    quoting.test(last) ||
    bracketed.test(last) ||
    addressAtEnd.test(`${last}:`);
  // Who and when may stand without any verb.
  const saysWhen = date.test(plain(last)) && time.test(last);
  return saysWho || saysWhen ? { start: end, certain: false } : undefined;
}

/** Whether a line begins within the brackets of an address that open above. */
function isCutOff(joined: string, above: string): boolean {
  return mayBelong(above) && /^[^\s<>@]{1,80}@[^\s<>]{1,200}[>)\]]/.test(joined) && /[<([]$/.test(above);
}

function endsOne(line: string): boolean {
  if (/[:：։․]$/.test(line) || (date.test(plain(line)) && addressAtEnd.test(`${line}:`))) return true;
  if (/(?:wrote|schrieb|écrit|escribió|scritto|escreveu|schreef|писал|пишет)$/i.test(line)) return opener.test(line);
  if (unclosed.test(line)) return true;
  const bare = undashed(line);
  return bare.length < line.length && (/[:：]$/.test(bare) || (/-$/.test(line) && verb().test(bare)));
}

function certain(text: string): boolean {
  const said = plain(text);
  const isDated = date.test(said);
  const isTimed = time.test(said);
  if (verb().test(said) && !firstPerson.test(said)) {
    if (isDated) return opener.test(text) || address.test(text) || isTimed;
    return isTimed && opener.test(text) && bracketed.test(text);
  }
  return isDated && isTimed && (addressAtEnd.test(text) || sentOn.test(text));
}

/** Without addresses: four digits in one are no year. */
function plain(text: string): string {
  return text.replace(/[^\s<>@([]{1,80}@[^\s<>@)\]]{1,200}/g, '@');
}

function mayBelong(line: string): boolean {
  if (line === '' || line.length > longestLine || line.startsWith('>')) return false;
  if (!/(?<!\d)[.!?:]$/.test(line)) return true;
  // Wrapped behind the name of a month: `Support <support@example.com> ezt írta (időpont: 2026. nov.`
  return (
    line.endsWith('.') &&
    /\d{4}/.test(line) &&
    (opener.test(undashed(line)) || (bracketed.test(line) && verb().test(line)))
  );
}

function undashed(line: string): string {
  return line.replace(/^[-_*\s]{1,60}/, '').replace(/\s{0,5}[-_*]{1,60}$/, '');
}
