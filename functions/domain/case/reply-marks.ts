/**
 * Words that mail clients put before the subject of an answer or of a forwarded mail, in the languages that they speak.
 * Nobody begins a subject of their own with them.
 */
const sure = `re fw fwd aw wg sv antw antwort doorst beantw weitergeleitet rv reenv reenvio odp ynt ilt atb yml bls trs enc
  svar videresendt vidarebefordrat vastaus valitetty reponse transfere risposta inoltro inoltrato resposta encaminhado
  respuesta reenviado odpowiedz valasz tovabbitas odg odgovor prosl posr vast edasi atsakymas persiusta atbilde
  отв ответ пересл пер перенапр відп відповідь пересил отг отговор препр адказ одг
  σχετ απ απαντηση πρθ προωθ προωθημενο
  回复 回覆 回復 答复 答覆 转发 轉寄 轉發 转寄 返信 転送 답장 회신 전달
  השב תגובה הועבר رد رد_على إعادة_توجيه پاسخ tra_loi chuyen_tiep ตอบ ตอบกลับ ส่งต่อ balas terusan`;

/** These are words of people, too: a subject may begin with `R: drive` or `Ref: 2026/11`. */
const doubtful = `r i res resp ref rep rif vs vb vl va tr pd fs tl ats на external extern ext`;

const marks = { sure: wordsOf(sure), doubtful: wordsOf(doubtful) };

/** A word of letters, perhaps two, perhaps a counter (`Re[2]`, `Re (2)`, `RE^2`), and a colon of the West or of the East. */
const mark = /([\p{L}\p{M}][\p{L}\p{M}. ]{0,24}?)\.? ?(?:[[(^*]?\d{1,4}[\])]?)? ?[:：﹕] ?/uy;
/** What gateways put before the subject of a mail that came from outside, or that they did not trust. */
const tag =
  /(?:\[|\(|\{|【|\*{1,3}) ?(?:external|externe?|esterno|externo|ext|внеш\p{L}{0,10}|(?:suspected )?spam)(?: (?:e-?mail|mail|sender|message|письмо))? ?(?:\]|\)|\}|】|\*{1,3}) ?:? ?/iuy;
/** A letter of a drive, not of Outlook: `R: drive is full`, `R:\plans`. */
const drive = /^(?:drive|disk|disc|laufwerk|lecteur|disco|unità|unidad|диск)/i;
const longestUnknownMark = 16;

/**
 * The subject without the marks of answering and forwarding at its beginning (NOTE-09): they do not pile up. Takes as many steps as
 * the subject has characters.
 * @param subject its runs of blanks are one blank each.
 * @param isOurs whether our number stood in it: then a single word before another mark is one too, in whichever language.
 */
export function withoutReplyMarks(subject: string, isOurs = false): string {
  const text = subject.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').trim();
  let at = 0;
  for (let end = endOfMark(text, at, isOurs); end > at; end = endOfMark(text, at, isOurs)) at = end;
  return text.slice(at).trim();
}

/** Where the mark ends that begins there; the same place when there is none. */
function endOfMark(text: string, at: number, isOurs: boolean): number {
  const tagEnd = endOf(tag, text, at);
  if (tagEnd > at) return tagEnd;
  const end = endOf(mark, text, at);
  if (end === at) return at;
  mark.lastIndex = at;
  const word = plain(mark.exec(text)?.[1] ?? '');
  if (marks.sure.has(word)) return end;
  const isBeforeAnother = isMarkAt(text, end);
  if (marks.doubtful.has(word)) return isBeforeAnother || beginsASubject(text, end) ? end : at;
  return isOurs && isBeforeAnother && word.length <= longestUnknownMark && !word.includes(' ') ? end : at;
}

function isMarkAt(text: string, at: number): boolean {
  if (endOf(tag, text, at) > at) return true;
  mark.lastIndex = at;
  const word = plain(mark.exec(text)?.[1] ?? '');
  return marks.sure.has(word) || marks.doubtful.has(word);
}

/** Clients put a blank behind their mark, and subjects begin with a capital letter. */
function beginsASubject(text: string, at: number): boolean {
  const rest = text.slice(at, at + 20);
  return text[at - 1] !== ':' && /^[\p{Lu}\p{Lo}"'«“„]/u.test(rest) && !drive.test(rest);
}

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** In small letters, without accents: İLT and ilt, Vá and VA are the same. */
function plain(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\.$/, '').trim();
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map((word) => plain(word.replaceAll('_', ' '))));
}
