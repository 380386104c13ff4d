import { quoteWords } from '#adapters/reply-text/quote-words.ts';
import { isRule } from './separator.ts';

let beginningsRead: readonly string[] | undefined;
/** Lines that phones and mail programs put below a mail, by how they begin. */
const beginnings = (): readonly string[] => (beginningsRead ??= quoteWords().signatures.split('|'));
const programs =
  /华为|小米|网易|邮箱|foxmail|手机|手機|iphon|ipad|\baol\b|typeapp|type app|tuta|mailbird|айпад|андроид|android|alcatel|honor|oppo|vivo|realme|motorola|moto |sony|xperia|lenovo|htc|lg |fairphone|oneplus|redmi|poco|samsung|galaxy|huawei|xiaomi|pixel|nokia|blackberry|outlook|mail|yahoo|gmx|web\.de|proton|thunderbird|windows|spark|superhuman|edison|airmail|canary|newton|phone|tele|mobil|handy|tablet|móvil|telé|портатив|телефон|смартфон|мобил|мобіл|айфон|почт|пошт/;
/** Behind these, whatever device is named. */
const owned =
  /^(?:sent from my|von mein(?:em|er)|gesendet von mein(?:em|er)|envoyé (?:de|depuis) (?:mon|ma)|enviado desde mi|inviato dal? mi[oa]|enviado d[eo] meu|verzonden vanaf mijn|verstuurd vanaf mijn|wysłan[eo] z mojego|отправлено с моего|skickat från min|sendt fra min) \p{Lu}[^.!?,]{0,40}$/iu;
/** What some write behind it. */
const excuses = /\.\s+(?:please |bitte )?(?:excuse|forgive|pardon|entschuldigen|ignore|excus)[^.]{0,80}\.?$/i;
const endings =
  /(?: |^)(?:gönderildi|gönderilmiştir|gesendet|küldve|elküldve)\.?$|[’']d[ae]n gönderildi$|傳送$|['’][iıuü] edinin$|から送信$|에서 보냄$|^[从從] ?\S.*[发發]送$/;
/** What the makers of programs say of themselves. */
const advertised = [
  // `Yahoo Mail: Search, Organize, Conquer`
  /^yahoo mail(?: \S{1,20})?: \p{L}{3,20}, \p{L}{3,20}, \p{L}{3,20}$/iu,
  // `Virenfrei. www.avast.com<https://…>`
  /^(?=.{0,25}(?:v[ií]r[uüe]|wirus|вир|вір|ウイルス|病毒|바이러스|וירוס|فيروس))(?:[^\s.]{1,16}\s){0,3}[^\s.]{1,16}\.? ?(?:www\.)?(?:avast|avg)\.com(?:\s?[<(]https?:\S{1,200}[>)])?$/iu,
  // `<https://www.avast.com/sig-email?…> Virus-free. www.avast.com <https://…>`
  /^<https?:\/\/www\.(?:avast|avg)\.com\/sig-email\S{0,300}> [^<>]{0,40}(?:avast|avg)\.com(?: <\S{1,300}>)?$/i,
  // `Android版Outlookを入手`
  /^(?:ios|android) ?(?:版|用|向け)(?:の|の )?outlook ?(?:を|の)?(?:入手|ダウンロード)$/iu,
  // `Sent from Nine`
  /^(?:sent (?:from|with|via|using)|gesendet (?:mit|von|aus|über)|envoyé (?:depuis|avec|via)) (?:nine|mailspring|fairemail|aquamail|newton|polymail|boxer|hey|missive|shortwave|front|postbox|em client|tutanota|mailo|k-9)(?: (?:mail|for \p{L}{2,10}|app))?$/iu,
  // `Tải Outlook cho iOS<https://aka.ms/o0ukef>`
  /^[^<>.!?]{0,25}outlook[^<>.!?]{0,25}<https?:\/\/aka\.ms\/\w{1,20}>[^.!?]{0,15}$/iu,
];
/** `Sent from my Verizon, Samsung Galaxy smartphone` */
const carriers = /(verizon|sprint|t-mobile|orange|vodafone|u\.s\. cellular®?), /;
const carrier = /\s+(?:on|over) the \S{1,20}(?: \S{1,20})? network\.?$/i;
const longest = 90;
const longestAdvertisement = 600;
const mostWordsBefore = 5;
/** A text below `-- ` that is longer than this is no signature. */
const mostLines = 25;
const mostCardLines = 5;
const longestCardLine = 60;

/** "Sent from my iPhone" and its kin. `next` is the line below: text that goes on is a sentence of the writer. */
export function isProgramSignature(line: string, next: string): boolean {
  const link = line.search(/[<[(]?https?:/);
  const words = (link === -1 ? line : line.slice(0, link))
    .replace(/^[*_]+|[*_]+$/g, '')
    .replace(excuses, '')
    .replace(/\s*\($/, '')
    .replace(carrier, '');
  if (/^sender notified by$/i.test(line) && /^mailtrack/i.test(next)) return true;
  if (next !== '' && !/^[<[(]?https?:|^<#|^>/.test(next)) return false;
  if (line.length < longestAdvertisement && advertised.some((one) => one.test(line))) return true;
  if (words.length > longest || words.length < 4) return false;
  const lower = words.toLowerCase();
  if (/[.!?]\s+\S/.test(lower)) return false;
  // `Sent from TypeApp<https://…>`
  if (link > 0 && /^sent from \p{Lu}\S{1,30}\s?$/u.test(words.replace(/^s/, 'S').replace(/^Sent/, 'sent'))) return true;
  if (!programs.test(lower) && !owned.test(words)) return false;
  if (endings.test(lower)) return true;
  // "Sent from my phone it looks fine." is a sentence.
  if (/[.!?]$/.test(lower) && lower.split(' ').length > 6) return false;
  const beginning = beginnings().find((one) => lower.startsWith(one));
  // The device or program stands right behind it, and no sentence goes on.
  const named = lower.slice(beginning?.length).split(' ', mostWordsBefore).join(' ');
  return (
    beginning !== undefined &&
    (owned.test(words) || programs.test(beginning + named)) &&
    !/, |[.!?] /.test(lower.replace(carriers, '$1 '))
  );
}

/** Whether what stands below another dash is a name with what belongs to it, and not the rest of a list or letter. */
function isCard(below: readonly string[], above: string): boolean {
  const lines = below.filter((line) => line !== '');
  return (
    lines.length > 0 &&
    lines.length <= mostCardLines &&
    /^\p{Lu}/u.test(lines[0] ?? '') &&
    !/[:：,]$/.test(above) &&
    lines.every(
      (line) =>
        line.length <= longestCardLine && !/[.!?;:]$/.test(line.replace(/(?:Ltd|Inc|Co|GmbH|S\.A|s\.r\.o)\.$/, '')),
    )
  );
}

/** What belongs to a name: a firm, a telephone number, an address. */
const contact =
  /\b(?:ltd|inc|llc|gmbh|ag|s\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|oy|ab|ooo|ооо)\b|\d(?:[\s()/.-]{0,3}\d){6}|@|www\.|https?:|株式会社|有限公司|주식회사/iu;

/** Whether a card of somebody stands between or below drawn lines; the last of them may close it. */
function isContactCard(below: readonly string[], above: string): boolean {
  const lines = isRule(below.findLast((line) => line !== '') ?? '')
    ? below.slice(0, below.findLastIndex(isRule))
    : below;
  return isCard(lines, above) && lines.some((line) => contact.test(line));
}

/** Whether a sentence goes on below dashes: the writer drew them. */
function goesOn(below: string): boolean {
  return /^\p{Ll}.*\s.*[.!?]$/u.test(below) && !isProgramSignature(below, '') && !/https?:|www\.|@/.test(below);
}

/** Where the signature of a run of lines begins: at `-- ` (RFC 3676 4.3); undefined when there is none. */
export function signatureStart(lines: readonly string[], from: number, to: number): number | undefined {
  let below = 0;
  let start: number | undefined;
  for (let at = to - 1; at >= from && below <= mostLines; at--) {
    const line = lines[at] ?? '';
    if (
      (line === '--' && !goesOn(lines[at + 1] ?? '') && !/[:：]$/.test(lines[at - 1] ?? '')) ||
      (/^(?:—|––|_{2,})$/.test(line) && isCard(lines.slice(at + 1, to), lines[at - 1] ?? '')) ||
      (isRule(line) &&
        isContactCard(lines.slice(at + 1, to), lines.slice(from, at).findLast((one) => one !== '') ?? '')) ||
      (below === 0 && /^(?:--|—) ?\p{Lu}\p{L}{1,15}(?: \p{Lu}[\p{L}.]{1,20})?$/u.test(line))
    )
      start = at;
    else if (line !== '') below++;
  }
  return start;
}

const shortestRule = 10;
const mostFooterLines = 12;
const footer =
  /mailing list|listinfo|unsubscribe|subscribed to|list archive|mailingliste|abmelden|désabonner|liste de diffusion|darse de baja|cancellarsi|afmelden|рассылк|отписаться/i;

/** Where the footer begins that a mailing list puts below a rule at the end of a run of lines; undefined when there is none. */
export function listFooterStart(lines: readonly string[], from: number, to: number): number | undefined {
  let below = 0;
  for (let at = to - 1; at >= from && below <= mostFooterLines; at--) {
    const line = lines[at] ?? '';
    if (isRule(line) && line.length >= shortestRule)
      return below > 0 && footer.test(lines.slice(at, to).join(' ')) ? at : undefined;
    if (line !== '') below++;
  }
  return undefined;
}
