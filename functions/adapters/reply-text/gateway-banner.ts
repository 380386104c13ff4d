import { isRule } from './separator.ts';

/** Words of warnings, in the languages of the gateways' customers. */
const warning =
  'caution|warning|attention|alert|notice|achtung|vorsicht|warnung|hinweis|avertissement|atenci[óo]n|aviso|advertencia|precaución|attenzione|avviso|atenção|cuidado|let op|waarschuwing|uwaga|ostrzeżenie|внимание|осторожно|предупреждение|увага|попередження|d[iİ]kkat|uyarı|upozornění|upozornenie|pozor|varning|obs|advarsel|huomio|varoitus|figyelem|atenție|внимание|προσοχή|注意|警告|주의|경고';
const mail =
  'e-?mail|mail|message|nachricht|courriel|correo|mensaje|messaggio|mensagem|bericht|wiadomoś|письм|сообщен|лист(?!\\p{L})|повідомл|e-?posta|ileti|zpráv|správ|mejl|meddel|besked|e-?post|viesti|üzenet|level|mesaj|писмо|μήνυμα|メール|邮件|郵件|메일|sender|absender|expéditeur|remitente|mittente|remetente|afzender|nadawc|отправител|відправник|gönderen|odesílatel|avsändare|afsender|avsender';
const outside =
  '\\boutside\\b|\\bexternal\\b|\\bexterne[rnms]?\\b|außerhalb|extérieur|\\bextern[oa]s?\\b|fuera de|esterno|esterna|fora d[ao]|buiten|spoza|zewnętrzn|внешн|извне|сторонн|зовнішн|dışından|d[ıIi]ş kaynak|dışarıdan|harici|extern|mimo organi|utanför|ekstern|uden for|utenfor|ulkopuol|külső|външ|εξωτερικ|社外|外部|외부';
const risk =
  'link|attachment|anhäng|anhang|\\bliens?\\b|pièces? jointe|enlace|adjunto|allegat|anexo|bijlage|załącznik|ссыл|вложен|посилан|вкладен|bağlantı|odkaz|příloh|príloh|länk|bilag|vedlegg|bifog|liit|mellékl|linkur|атачмен|σύνδεσμ|συνημμ|リンク|添付|链接|連結|鏈接|附件|링크|첨부';
const refrain =
  "\\bnot\\b|n['’]t\\b|\\bnever\\b|careful|caution|unless|nicht|keine|vorsicht|\\bne\\b|n['’](?:ouvr|activ|cliq)|prudent|\\bno\\b|cautel|\\bnon\\b|attenzione|\\bnão\\b|cuidado|\\bniet\\b|\\bgeen\\b|\\bnie\\b|(?<!\\p{L})не(?!\\p{L})|осторож|обереж|tıklama|açmayın|dikkat|neotv|neklik|\\binte\\b|\\bikke\\b|älä|\\bne\\b|\\bnu\\b|\\bμην\\b|注意|请勿|請勿|不要|勿|주의|마십시오|마세요";
const prudence =
  'caution|cautious|careful|vorsicht|prudent|prudence|méfi|precauci|cautela|cuidado|attenzione|voorzichtig|ostrożn|осторож|обереж|dikkat|forsi[gk]tig|försiktig|opatrn|注意|谨慎|小心|주의';
const origin =
  'originat|came from|comes from|sent from|sent by|received from|stammt|kommt|gesendet|provient|provenant|reçu|envoyé|origin|procede|proviene|arriva|пришло|получено|отправлено|поступило|надійшов|отримано|надіслано|pochodzi|afkomstig|verzonden|gönderil|geldi|přišla|pochází|prišla|kommer|skickat|sendt|送信|来自|來自|발송|수신';

const any = (words: string) => new RegExp(words, 'iu');
/** A banner begins with a warning, with *this mail*, or with *external*, perhaps behind signs. */
const begins = new RegExp(
  String.raw`^[^\p{L}]{0,12}(?:(?:${warning})(?!\p{L})|(?:this|the|dies(?:e|er|es)?|ce(?:t|tte)?|est[ea]|el presente|quest[oa]|il|dit|deze|ta|ten|это|данное|цей|це|bu|tato|tento|det|detta|denne|dette|tämä|ez|acest|това|この|此|本|该|이|본) (?:\S{1,20} ){0,2}?(?:${mail})|(?:(?:${mail})\S{0,8} (?:\S{1,20} ){0,4}?)?(?:${outside})|(?:be careful|use caution)|(?:このメール|本メール|此邮件|本邮件|此郵件))`,
  'iu',
);
const tag = 'ext|external|extern|externe|externo|esterna?|внешн\\S{1,3}|社外|外部|외부';
/** `[EXTERN] Diese Nachricht …` */
const tagged = new RegExp(String.raw`^[^\p{L}]{0,12}(?:${tag})(?: ?(?:${mail})\S{0,6})?[\]】}*:)]{1,6} ?(?=\S)`, 'iu');
const alone = new RegExp(
  String.raw`^[^\p{L}]{0,12}(?:this (?:message|e-?mail) (?:is|was sent) from an? |from )?(?:${tag})(?: ?(?:${mail})\S{0,6})?[^\p{L}]{0,12}$`,
  'iu',
);
const parts = {
  mail: any(mail),
  outside: any(outside),
  risk: any(risk),
  refrain: any(refrain),
  origin: any(origin),
  prudence: any(prudence),
};
/** The sender as a gateway calls them: people say who. */
const sender =
  /sender|source|absender|expéditeur|remitente|mittente|remetente|afzender|nadawc|отправител|відправник|gönderen|odesílatel|avsändare|afsender|avsender/iu;
const warns = new RegExp(String.raw`^[^\p{L}]{0,12}(?:${warning})(?!\p{L})`, 'iu');

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
  if (alone.test(text)) return true;
  const { mail, outside, risk, refrain, origin, prudence } = parts;
  const says = (...all: readonly RegExp[]) => all.every((one) => one.test(text));
  const isCareful = says(risk, refrain) || says(risk, prudence);
  if (isCareful && (isBelow || tagged.test(text))) return true;
  if (tagged.test(text) && says(origin, sender)) return true;
  if (!begins.test(text) || !says(mail, outside)) return false;
  if (isCareful || (says(prudence) && text.length < 80) || (says(origin, sender) && text.length < 120)) return true;
  return (says(origin) && (isBelow || warns.test(text))) || (text.length < 60 && warns.test(text));
}
