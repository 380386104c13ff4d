import { addressesIn, writtenAddress } from '#domain/words/address-text.ts';
import { first } from '../header-fields.ts';
import { automaticSubject } from '../out-of-office-subjects.ts';
import type { ReceivedMail } from '../received-mail.ts';
import type { BouncedRecipient } from './bounced-recipient.ts';
import { statusIn } from './delivery-status.ts';
import { meaningsIn } from './failure-words.ts';
import { saysUnknown, verdictOn } from './verdict.ts';

/** A bounce says what it is in its beginning. */
const readCharacters = 32 * 1024;
const mostLines = 500;
const mostRecipients = 50;

const subjects =
  /^(?:(?:mensagem|mensaje|correo|e-?mail|mail|messaggio|message|courriel|nachricht|bericht|wiadomość|письмо|сообщение|почта|повідомлення|лист|zpráva|ileti|mesaj) )?(?:undeliver(?:ed|able)|mail (?:could not be delivered|delivery fail)|delivery (?:status notification|failure|has failed|report|delayed)|non[- ]?delivery|failure notice|returned mail|mail system error|message (?:delivery )?(?:failure|delayed)|warning: (?:message|could not send)|unzustellbar|nicht zustellbar|mail[- ]zustellung fehlgeschlagen|mail konnte nicht zugestellt|non remis|[ée]chec (?:de|d.acheminement)|übermittlungsfehler|non recapitabile|no se puede entregar|no entregado|n[ãa]o (?:é possível |foi |pôde ser )?entreg|no (?:se pudo|pudo ser|fue) entrega|devuelto|devolvid|non (?:consegnat|recapitat)|non (?:délivré|distribué)|retourné|restituit|не доставлен|teslim edilem|niet te bezorgen|onbestelbaar|niedostarcz|nie dostarcz|nie można dostarczyć|не доставлено|недоставленн|сообщение не доставлено|невозможно доставить|не вдалося доставити|недоставлен|teslim edilemedi|(?:kan inte|går inte att) leverera|kan ikke leveres|ikke leverbar|ei voi(?:da)? toimittaa|nedoručiteľ|nedoručiteln|(?:nelze|nie je možné) doručiť?|nelivrabil|nije moguće isporučiti|ni mogoče dostaviti|недоставим|αδύνατη η παράδοση|δεν είναι δυνατή η παράδοση|לא ניתן (?:למסירה|למסור)|غير قابل للتسليم|تعذر (?:ال)?تسليم|không thể (?:gửi|chuyển)|tidak (?:dapat )?(?:terkirim|dikirim)|ไม่สามารถส่ง|kézbesíthetetlen|не удается доставить|не удаётся доставить|ошибка доставки|уведомление о (?:недоставке|статусе доставки)|notification d.état de remise|zustellungs(?:fehler|status)|zustellung fehlgeschlagen|rapporto di mancat|errore di (?:consegna|recapito)|mancato recapito|notificación de (?:estado|entrega)|error de entrega|falha na entrega|aviso de não entrega|delivery notification|配信不能|配信(?:エラー|障害|失敗|できません)|送信(?:エラー|失敗)|メール(?:を|が)?配信|不達|未配信|退信|系统退信|(?:无法|無法|未能|未)(?:传递|傳遞|送达|送達|投递|投遞|发送)|投递失败|邮件退回|郵件退回|来自.{1,80}的退信|배달되지 않음|반송|(?:\[|메일 ?)?(?:전송|발송|배달) ?(?:실패|오류))/iu;
const sentences =
  /qmail-send program|created automatically by mail delivery software|(?:could|can|was) ?not (?:be )?(?:deliver(?:ed)?|sent to)|couldn.t be delivered|wasn.t able to deliver|unable to deliver|un?deliverable|did not reach|has not been delivered|delivery (?:to the following|has failed|failed)|(?:permanent|fatal) errors?|nicht zugestellt|n.a pas (?:pu être|été (?:remise?|délivrée?|distribuée?|livrée?))|no (?:se (?:ha podido|pudo|puede)|pudo(?: ser)?|ha (?:podido ser|sido)|fue) entrega|non (?:è stat[oa]|ha potuto essere|può essere|è) (?:possibile )?(?:recapita|consegna)|não (?:pôde ser|pode ser|foi(?: possível)?) entreg|kon niet (?:worden|\S{0,20} ?afgeleverd|bezorgd)|niet (?:worden )?(?:afgeleverd|bezorgd)|nie (?:może|mogła|można) (?:zostać|być)? ?dostarcz|не (?:может быть|было|удалось|была|смогл[аио]) ?достав|невозможно доставить|не вдалося доставити|не доставлено|teslim edileme|kunde inte levereras|kunne ikke (?:leveres|sendes)|ei voitu toimittaa|nelze doručit|nebylo možné doručit|配信でき(?:ません|なかった)|お?届け?(?:け)?でき|送信できません|(?:被退回|退回来了|退信原因|无法(?:送达|投递|发送到)|未能(?:送达|投递)|無法(?:送達|投遞|傳遞))|(?:배달|전송|발송|전달)(?:되지|하지|할 수) ?(?:않|못|없)/iu;
const delays =
  /delay|warning:|will be re-?tried|will (?:keep|continue) trying|still (?:being retried|trying)|задерж|отложен|затрим|verzögert|retardée?|différée?|retrasad|atrasad|demorad|ritard|vertraagd|opóźni|gecik|zpožděn|försena|forsinke|viiväst|遅延|遅れて|延迟|延遲|지연/iu;
const copies =
  /^(?:[-=_* ]{2,20}[^\n]{0,80}(?:copy of|original (?:message|mail)|below this line|undelivered message|unsent message|message header|returned message|исходн|оригинал)[^\n]{0,80}|original message headers?:|копия (?:письма|сообщения)[^\n]{0,40})$/imu;

/**
 * Words that make a mail from nobody, or from a mail `system`, a bounce; undefined when it has none. An absence note
 * comes from nobody too and may quote anything, so that its text does not count.
 * @param fromNobody whether its envelope had no sender: then what a server answered (`550 no such user`) is enough.
 */
export function wordsOfBounce(mail: ReceivedMail, system: boolean, fromNobody: boolean): string | undefined {
  const subject = subjects.exec(mail.subject.slice(0, 300).trim())?.[0];
  if (subject !== undefined) return `Subject: ${subject}`;
  const answered = /auto-replied/i.test(first(mail.headers, 'auto-submitted')) || automaticSubject(mail.subject);
  if (answered && !system) return undefined;
  const text = mail.text.slice(0, 4096);
  const sentence = sentences.exec(text)?.[0] ?? (fromNobody ? refusalIn(text) : undefined);
  return sentence === undefined ? undefined : `Text: ${sentence}`;
}

function refusalIn(text: string): string | undefined {
  const line = text
    .split('\n', 30)
    .find(
      (one) => /^\s{0,10}#?5\d\d[ -]/.test(one) && (/^\s{0,10}#?5\d\d[ -]5\.\d{1,3}\.\d/.test(one) || saysUnknown(one)),
    );
  return line?.trim().slice(0, 80);
}

/** The returned mail, or its header, where a text bounce copies it; '' when it does not. */
export function copyInText(text: string): string {
  const found = copies.exec(text.slice(0, readCharacters));
  return found === null ? '' : text.slice(found.index + found[0].length, found.index + 2 * readCharacters);
}

/**
 * Recipients of a bounce without a report part: qmail's QSBMF (`<address>:` and the reason below it), Exim's list, the
 * free texts of others. A line that begins with an address opens a recipient; its reason goes on to the next one.
 */
export function recipientsInText(mail: ReceivedMail): readonly BouncedRecipient[] {
  const lines = linesAboveCopy(mail.text);
  const ours = new Set([...mail.to.map(({ address }) => address), mail.from?.address]);
  const reasons = new Map<string, string[]>();
  let open: readonly string[][] = [];
  let above = '';
  let arrived = false;
  for (const line of lines) {
    if (arrival.test(line)) continue;
    const isSenders = /\b(?:sent by|from|sender)\s*:?\s*$/i.test(above);
    if (line.trim() !== '') above = line.slice(-100);
    const addresses = isSenders ? [] : opened(line).filter((one) => !ours.has(one));
    if (addresses.length === 0 && line.trim() !== '')
      arrived = arrivals.test(line) || (arrived && !failures.test(line));
    if (arrived) continue;
    if (addresses.length > 0 && reasons.size + addresses.length <= mostRecipients) {
      const last = addresses.at(-1) ?? '';
      const rest = line.slice(line.toLowerCase().indexOf(last) + last.length).replace(/^[>:;,"'\s]+/, '');
      const said = /\b[45]\d\d[ -]/.test(line.slice(0, 20)) ? line.trim() : rest;
      const these = addresses.map((address) => reasons.get(address) ?? []);
      for (const [at, address] of addresses.entries()) reasons.set(address, these[at] ?? []);
      // Addresses below each other share the reason below them.
      open = said === '' && open.every((reason) => reason.length === 0) ? [...open, ...these] : these;
      if (said !== '') for (const reason of these) reason.push(said);
    } else if (line.trim() !== '') {
      for (const reason of open) reason.push(line.trim());
    }
  }
  const named = (mail.headers.get('x-failed-recipients') ?? []).flatMap(addressesIn);
  for (const address of named) if (!reasons.has(address)) reasons.set(address, []);
  if (reasons.size === 0) for (const address of mentioned(lines, ours)) reasons.set(address, []);
  const delayed = isDelay(mail);
  // Some give the reason first and the recipients behind it, or name them in a sentence.
  const isAbove = [...reasons.values()]
    .map((reason) => reason.join(' '))
    .every((reason) => failureIn(reason) === undefined && !saysUnknown(reason));
  return [...reasons].map(([address, reason]) =>
    recipient(address, isAbove ? [...lines, ...reason] : reason, lines, delayed),
  );
}

/** What stands in front of an address that opens a line: brackets, a number, a code, a word; `To:` is of the returned header. */
const inFront = String.raw`[\s<>*•・◆■●▪–—-]{0,20}(?:\d{1,2}[.)]\s{1,3})?(?:[45]\d\d[ -]\s{0,3}(?:[45]\.\d{1,3}\.\d{1,3}\s{1,3})?)?(?:to\s{1,5}|(?:recipients?|failed(?: to)?|not delivered(?: to)?|undelivered(?: to)?|failed recipients?|recipient address(?:es)?|failed address(?:es)?|адрес|получатель|адресат|кому|empfänger|destinataire|destinatario|destinatário|ontvanger|odbiorca|alıcı|收件人|收件者|无法发送到|宛先|받는 사람)\s{0,5}[:：]?\s{0,5})?[<"']{0,2}`;
const behind = String.raw`[>"']{0,2}(?:\s*$|\s*[:;,(]|\s{1,20}[45]\d\d[ -]|\s?\.\.\.|\s+on\s|\s+[-–—]\s|\s+(?:is\s)?(?:an\s)?(?:invalid|unknown|error|fail|reject|not\s|no\s|does))`;
const opening = new RegExp(`^${inFront}(${writtenAddress})${behind}`, 'iu');
/** A blank alone stands between an address and why it failed where they are columns: `bob@example.com   User unknown`. */
const column = new RegExp(String.raw`^${inFront}(${writtenAddress})[>"']{0,2}\s{1,40}(\S.{0,200})$`, 'iu');

/** Some also list who got the mail, in a section of its own. */
const arrivals =
  /^[\s-]{0,20}(?!.{0,80}\b(?:not|n't|fail|un))[^@]{0,80}\b(?:success\w{0,8}|delivered recipients|(?:was|were) delivered|delivered to the following)\b[^@]{0,80}$/i;
/** Who got the mail, on a line. */
const arrival = /^[\s>*•-]{0,20}(?:successfully )?delivered(?: to)?\s{0,5}:/i;
const failures = /fail|fatal|error|transcript|\bnot\b|undeliver/i;

/** Addresses at the beginning of a line, or behind the word that introduces them. */
function opened(line: string): readonly string[] {
  const inColumns = column.exec(line);
  const found = opening.exec(line) ?? (meaningsIn(inColumns?.[2] ?? '').size > 0 ? inColumns : null);
  return found?.[1] === undefined ? [] : listed(line.slice(found[0].indexOf(found[1])));
}

/** Whom a text names first, with all that are listed in one breath: `a@example.com, b@example.com and c@example.com`. */
function mentioned(lines: readonly string[], ours: ReadonlySet<string | undefined>): readonly string[] {
  const text = lines.join('\n');
  const [named] = addressesIn(withoutTail(text)).filter((one) => !ours.has(one));
  return named === undefined
    ? []
    : listed(text.slice(text.toLowerCase().indexOf(named))).filter((one) => !ours.has(one));
}

const listedAddress = new RegExp(
  String.raw`(?:(?<=^)|[>"')]{0,2}\s{0,5}(?:[,;、，；]|\s(?:and|und|et|y|e|en|i|и|ve|och|og|&)\s)\s{0,5}(?:[^\s@,;:<>]{1,40}\s){0,4}[<"'(]{0,2})(${writtenAddress})`,
  'iuy',
);

/** The addresses of a list that a text begins with. */
function listed(text: string): readonly string[] {
  const list = withoutTail(text.slice(0, 4096));
  const found: string[] = [];
  listedAddress.lastIndex = 0;
  for (
    let one = listedAddress.exec(list);
    one !== null && found.length < mostRecipients;
    one = listedAddress.exec(list)
  )
    found.push(...addressesIn(one[1] ?? ''));
  return [...new Set(found)];
}

/** Ideographs and their full stops stand right behind an address, without a blank. */
function withoutTail(text: string): string {
  return text.replace(/(@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,20})\.?(?=[\u0080-\uffff])/gi, '$1 ');
}

/** Of a bounce that names nobody: whom the mail that came back was written to. */
export function recipientsOf(addresses: readonly string[], mail: ReceivedMail): readonly BouncedRecipient[] {
  const lines = linesAboveCopy(mail.text);
  const delayed = isDelay(mail);
  return addresses.map((address) => recipient(address, lines, lines, delayed));
}

function linesAboveCopy(whole: string): readonly string[] {
  // Wide brackets and colons have no blank beside them.
  const text = whole.slice(0, readCharacters).replace(/[（〈《「『【＜：；，、](?=[\w<])/g, '$& ');
  const copy = copies.exec(text);
  return (copy === null ? text : text.slice(0, copy.index))
    .split('\n', mostLines)
    .map((line) => line.slice(0, 1000))
    .filter((line) => !aboutOurs.test(line));
}

/** What a report repeats of our mail's header says nothing of the failure. */
const aboutOurs =
  /^\s{0,10}(?:mail from|from|sender|subject|absender|von|betreff|de|objet|asunto|assunto|mittente|oggetto|afzender|onderwerp|nadawca|temat|отправитель|тема|发件人|主题|寄件者|主旨|差出人|送信者|件名|보낸 ?사람|제목)\s{0,10}[:：]\s{0,10}\S/iu;

function isDelay({ subject, text }: ReceivedMail): boolean {
  return delays.test(`${subject.slice(0, 300)}\n${text.slice(0, 1000)}`);
}

/** Without a code only plain words below the address itself make its failure a lasting one. */
function recipient(
  address: string,
  reason: readonly string[],
  lines: readonly string[],
  delayed: boolean,
): BouncedRecipient {
  const said = (reason.length > 0 ? reason : lines).slice(0, 30);
  const told = said.findIndex((line) => failureIn(line) !== undefined);
  const diagnostic = said
    .slice(Math.max(told, 0), Math.max(told, 0) + 6)
    .join(' ')
    .trim()
    .slice(0, 1000)
    .toWellFormed();
  const all = said.join(' ');
  const found = failureIn(diagnostic);
  const action = delayed && found?.startsWith('5') !== true && !saysUnknown(all) ? 'delayed' : 'failed';
  const status = found ?? (action === 'delayed' ? '4.0.0' : '5.0.0');
  const verdict = found === undefined ? verdictOn(status, reason.slice(0, 30).join(' ')) : verdictOn(status, all);
  const hard = action === 'failed' && verdict.permanent;
  return { address, action, status, permanence: hard ? 'hard' : 'soft', evidence: verdict.evidence, diagnostic };
}

/** Transcripts also hold codes of success. */
function failureIn(text: string): string | undefined {
  const status = statusIn(text);
  return status?.startsWith('2') === true ? undefined : status;
}
