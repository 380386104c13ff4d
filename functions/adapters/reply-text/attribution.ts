/** "wrote" as mail programs say it. */
const verbs =
  'wrote|writes|schrieb|schreibt|geschrieben|écrit|écrivait|escribió|escribio|escrito|scritto|scrive|escreveu|schreef|geschreven|napisał|napisała|napisał\\(a\\)|napisał/a|pisze|написал|написала|написал\\(а\\)|написал\\(-а\\)|писал|писала|пишет|сообщил|написав|написала|написав\\(ла\\)|писав|пише|yazdı|yazmış|skrev|kirjoitti|napsal|napsal\\(a\\)|napsala|napísal|napísal\\(a\\)|írta|scris|написа|έγραψε|napisao|napisao je|napisala';
const verb = new RegExp(`(?<!\\p{L})(${verbs})(?![\\p{L}(/])|写道|寫道|작성|のメッセージ|書きました`, 'iu');
const opener =
  /^(on|am|le|el|il|in data|em|no dia|op|w dniu|dnia|den|d\.|pe|vào|\p{L}{2,12}\.?,|\d|на|в|у)(?=[\s\d.,]|$)/iu;
const date = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
const time = /\d{1,2}[:.h]\d{2}/;
const address = /[^\s<>@]{1,80}@[^\s<>@]{1,120}/;
const addressAtEnd = /[<([][^\s<>@]{1,80}@[^\s<>@]{1,200}[>)\]]{1,3}\s{0,3}[:：]$/;

const longestLine = 300;
const mostLines = 3;

export interface Attribution {
  readonly start: number;
  /** Certain even when no mark of a quote follows. */
  readonly certain: boolean;
}

/** The introduction of a quote ("On Monday Anna wrote:") whose last line this is; it may have been wrapped. */
export function attributionEndingAt(lines: readonly string[], end: number): Attribution | undefined {
  const last = lines[end] ?? '';
  if (last.length > longestLine || !endsOne(last)) return undefined;
  let joined = undashed(last);
  let start = end;
  while (!certain(joined) && end - start < mostLines - 1) {
    const above = lines[start - 1] ?? '';
    if (!mayBelong(above)) break;
    joined = `${undashed(above)} ${joined}`;
    start--;
  }
  if (certain(joined) && (/[:：-]$/.test(last) || verb.test(joined))) {
    const above = lines[start - 1] ?? '';
    const wrapped = !opener.test(joined) && mayBelong(above) && opener.test(undashed(above)) && date.test(above);
    return { start: wrapped ? start - 1 : start, certain: true };
  }
  return verb.test(last) || addressAtEnd.test(`${last}:`) ? { start: end, certain: false } : undefined;
}

function endsOne(line: string): boolean {
  if (/[:：]$/.test(line) || (date.test(line) && addressAtEnd.test(`${line}:`))) return true;
  const bare = undashed(line);
  return bare.length < line.length && (/[:：]$/.test(bare) || (/-$/.test(line) && verb.test(bare)));
}

function certain(text: string): boolean {
  if (!date.test(text)) return false;
  if (verb.test(text)) return opener.test(text) || address.test(text) || time.test(text);
  return time.test(text) && addressAtEnd.test(text);
}

function mayBelong(line: string): boolean {
  return line !== '' && line.length <= longestLine && !line.startsWith('>') && !/(?<!\d)[.!?:]$/.test(line);
}

function undashed(line: string): string {
  return line.replace(/^[-_*\s]{1,60}/, '').replace(/\s{0,5}[-_*]{1,60}$/, '');
}
