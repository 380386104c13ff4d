import { type ThanksWord, thanksWords } from '#domain/mail/thanks-vocabulary.ts';
import type { ReceivedMail } from './received-mail.ts';

let known: { readonly kinds: ReadonlyMap<string, ThanksWord>; readonly nobody: ReadonlySet<string> } | undefined;

function vocabulary() {
  if (known === undefined) {
    const { nobody, ...kinds } = thanksWords();
    const pairs = Object.entries(kinds).flatMap(([kind, list]) =>
      list.split(/\s+/).map((word): [string, ThanksWord] => [word, kind as ThanksWord]),
    );
    known = { kinds: new Map(pairs), nobody: new Set(nobody.split(/\s+/).filter((word) => word !== '')) };
  }
  return known;
}

const longest = 400;
const mostNames = 3;
/** Whatever has one of these says more: a question, a number, an address, a link. */
const saysMore = /[?？@]|\p{Nd}|https?:|www\./iu;
const senderLine = /^[^\S\n]*(?:sent from|get outlook|отправлено (?:с|из)) .{1,40}$/gimu;
/** In Russian a comma stands before a name. */
const greetingComma =
  /(здравствуйте|здравствуй|привет|приветствую|добрый день|добрый вечер|доброе утро|hello|hi|hey),/giu;
/** Words of the vocabulary that together are no thanks. */
const unthankful = [
  /^(?:is|are|was|were|does|do|did|has|help|fix|reply|answer|update)\b/,
  /(?<!\p{L})ещё(?! раз)/u,
  /(?<!\p{L})(?:вопрос|проблема)(?!.*(?:реш|исправлен|устранен|снят|закрыт))/u,
  /\bproblem\b(?!.*\b(?:solved|fixed|resolved|gone)\b)/,
];

/**
 * Whether a mail says thank you and nothing besides: its subject is an answer's or thanks too, and nothing is attached.
 * @param newest what is newly written in it.
 */
export function saysThanksAlone(
  { from, subject, attachments }: Pick<ReceivedMail, 'from' | 'subject' | 'attachments'>,
  newest: string,
): boolean {
  if (attachments.length > 0 || !from) return false;
  const sender = `${from.name} ${from.address}`;
  return isThankYou(newest, sender) && (isOfAnAnswer(subject) || isThankYou(subject, sender));
}

/** Nothing, or a word and a colon before what was asked: `Re:`, `Antw:`, `Ответ:` */
function isOfAnAnswer(subject: string): boolean {
  return /^\s*(?:$|\[?\p{L}[^\s:]{0,9}\s?[:：])/u.test(subject);
}

/**
 * Whether a text says thank you in English or Russian and nothing besides: greetings, signatures and contentment go with it. Every
 * word must be known for such, so that what nobody thought of is taken for more than thanks.
 * @param sender display name and address: their own words are a signature.
 */
export function isThankYou(text: string, sender: string): boolean {
  const said = text.normalize('NFKC').replace(senderLine, '').replace(greetingComma, '$1').trim();
  if (said === '' || said.length > longest || saysMore.test(said)) return false;
  const own = new Set(wordsOf(sender).map(plain));
  let isThanks = /[🙏👍❤]/u.test(said);
  let signs = false;
  for (const segment of said.split(/[.!,;:…()\n–—]+/u)) {
    const words = wordsOf(segment);
    const sentence = words.map(plain).join(' ');
    if (unthankful.some((pattern) => pattern.test(sentence))) return false;
    let names = signs ? mostNames : 0;
    for (const word of words) {
      const kind = vocabulary().kinds.get(plain(word));
      if (kind === 'thanks') isThanks = true;
      if (kind === 'thanks' || kind === 'greeting' || kind === 'closing') names = mostNames;
      if (kind === 'closing') signs = true;
      if (kind !== undefined || own.has(plain(word))) continue;
      if (names === 0 || !isName(word)) return false;
      names -= 1;
    }
  }
  return isThanks;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? [];
}

function plain(word: string): string {
  return word.toLowerCase().replace('’', "'").replaceAll('е\u0308', 'ё');
}

/** Whether a word may be somebody's name where names stand: after a greeting, after thanks, below a closing. */
function isName(word: string): boolean {
  return /^\p{Lu}[\p{Ll}'’]+$/u.test(word) && !vocabulary().nobody.has(plain(word));
}
