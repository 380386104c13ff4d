import { automaticPhrases, type TextMeaning } from '#domain/mail/automatic-phrases.ts';
import type { ReceivedMail } from './received-mail.ts';
import { formVisitor } from './writer/form-visitor.ts';
import { isMachines, isNobodys, isUnread } from './writer/nobodys-address.ts';

export interface AutomaticText {
  readonly kind: 'out-of-office' | 'responder' | 'machine';
  readonly evidence: string;
}

const longest = 1500;
const mostLines = 40;
/** A line as long as this was broken by a program, and its sentence goes on. */
const wrapped = 55;
/** Where what is quoted, forwarded or a signature begins. */
const behind =
  /^(?:>|-- ?$|[-_=*]{4,}|\*?(?:from|von|de|da|van|od|от|від|från|fra|lähettäjä|kimden|feladó|差出人|发件人|寄件者|보낸 사람)\*?\s?[:：]|.{0,200}(?:\d.{0,100}|@[^\n]{0,100})[:：]$)/iu;
const greeting =
  /^[^.?!。]{1,60}[,，、:：!！]$|^(?:[^\s.?!。,]{1,20},? ?){1,3}[.。]$|^\P{L}{0,3}\p{L}+(?: \p{L}+){0,4} ?$/u;

let compiled: Readonly<Record<TextMeaning, RegExp>> | undefined;

function vocabulary(): Readonly<Record<TextMeaning, RegExp>> {
  if (compiled === undefined) {
    const entries = Object.entries(automaticPhrases().said);
    // Object.fromEntries forgets the names of the keys.
    compiled = Object.fromEntries(
      entries.map(([meaning, patterns]) => [meaning, new RegExp(patterns.join('|'), 'iu')]),
    ) as Record<TextMeaning, RegExp>;
  }
  return compiled;
}

/**
 * Whether the text or the sender alone says that a machine wrote a mail (MAIL-15):
 *
 * | who writes | what says so |
 * | --- | --- |
 * | anybody | nothing but what machines say, and that it is automatic, that nobody reads what is sent there, or that your mail was received and is not to be answered, or will be by whoever is on duty |
 * | anybody | nothing but an absence note: each sentence is of one, one says that somebody is away or has left, and one is as such notes are and no letter: what is read later, whom to ask when it is urgent, "automatic", or thanks for the mail and when it is answered |
 * | anybody, who says nothing of what the subject says | a few sentences as of a note, with the number under which something is registered and within which time the reader will hear |
 * | an address of nobody, for nobody else | at its beginning or end, that it is automatic, that nobody reads answers, or that something was received and will be answered |
 * | no-reply@, for nobody else | anything, unless somebody attached a file |
 *
 * People forward and paste such notes: a question, a sentence more, or a forwarding subject makes it theirs.
 */
export function automaticText(mail: ReceivedMail): AutomaticText | undefined {
  if (
    /^\s*(?:fwd?|wg|tr|rv|enc|doorst|vb|vl|i|pd|пересл|転送|转发|轉寄|전달)\s*[:：]/iu.test(mail.subject.slice(0, 40))
  )
    return undefined;
  const whole = newestLines(mail.text);
  const lines = whole.filter((line) => line !== '');
  const said = vocabulary();
  const address = mail.from?.address ?? '';
  if (isNobodys(address) && mail.replyTo.every((one) => isNobodys(one.address)) && !formVisitor(mail.text)) {
    const edges = [mail.subject, ...lines.slice(0, 4), ...lines.slice(-4)]
      .map((line) => line.slice(0, 400))
      .filter((line) => !/^["„“”«»'「『]/.test(line));
    const isAnswered = firstOf(said.soon, lines) !== undefined || /\d{4}/.test(mail.subject.slice(0, 200));
    const asks = /[?？]/.test(lines.join('\n')) && !isMachines(address);
    const found =
      firstOf(said.declared, edges) ??
      firstOf(said.unread, edges) ??
      (asks
        ? undefined
        : (firstOf(said['no-reply'], edges) ?? (isAnswered ? firstOf(said.received, edges) : undefined)));
    if (found !== undefined) return { kind: 'responder', evidence: `Text: ${found}` };
    if (isUnread(address) && mail.attachments.every(({ inline }) => inline))
      return { kind: 'machine', evidence: `From: ${address}`.slice(0, 100).toWellFormed() };
  }
  const sentences = sentencesOf(withoutSignature(whole));
  const isVisitors =
    mail.replyTo.some((one) => one.address !== address && !isNobodys(one.address)) || formVisitor(mail.text);
  if (!isNote(whole, sentences)) return isVisitors ? undefined : receipt(mail, sentences);
  const away = absence(sentences);
  if (away !== undefined) return { kind: 'out-of-office', evidence: `Text: ${away}` };
  if (isVisitors) return undefined;
  const answer = machinesAnswer(sentences, isNobodys(address));
  return answer === undefined ? receipt(mail, sentences) : { kind: 'responder', evidence: `Text: ${answer}` };
}

/** Whose colleague or company it is: those of a person. */
const mine =
  /(?<!\p{L})(?:my|mein\p{L}{0,2}|mon|ma|mes|mi|mis|mi[oa]|meu|minha|mijn|moja?|mój|moj[ae]|мо[йяеи]|benim)(?!\p{L})/iu;
/** A receipt has no more sentences than these. */
const fewSentences = 5;

/**
 * What a receipt in words that nobody foresaw says by what it is for: the number under which something is registered, and within which
 * time the reader will hear. Whoever asks, threatens, gives orders, speaks as a person, of somebody else, or of what the mail is about, writes none.
 */
function receipt(mail: ReceivedMail, sentences: readonly string[]): AutomaticText | undefined {
  const said = vocabulary();
  const text = sentences.join('\n').toLowerCase();
  const matter = mail.subject.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  if (
    text.length > 500 ||
    sentences.length > fewSentences ||
    /[?？]/.test(text) ||
    personal.test(text) ||
    mine.test(text)
  )
    return undefined;
  if (matter.some((word) => text.includes(word.slice(0, 5)))) return undefined;
  const isOfReceipt = (one: string, at: number) =>
    isOfNote(one, at, sentences.length) || said.numbered.test(one) || said.promised.test(one);
  const isPromised = sentences.some((one) => said.promised.test(one) && said.within.test(one));
  const number = firstOf(said.numbered, sentences);
  return number !== undefined &&
    isPromised &&
    sentences.every(isOfReceipt) &&
    !said.elsewhere.test(text) &&
    !said.human.test(text)
    ? { kind: 'responder', evidence: `Text: ${number}` }
    : undefined;
}

/** Thanks or a wish at the end. */
function isShort(sentence: string): boolean {
  return sentence.length < 25 && /^(?:\p{L}{1,15},? ?){1,3}[!.。]?$/u.test(sentence);
}

/**
 * Whether somebody asks in a mail and says nothing that an answering machine says: *Automatic reply* alone as the subject is then what
 * they ask about.
 */
export function asksAsPerson(mail: ReceivedMail): boolean {
  const sentences = newestLines(mail.text).flatMap((line) => line.split(/(?<=[.!?。！？])/u));
  const told = sentences.filter((one) => !/[?？]/.test(one));
  const { apart, urgent, declared, 'no-reply': refused } = vocabulary();
  return (
    told.length < sentences.length &&
    firstOf(urgent, sentences) === undefined &&
    [apart, declared, refused].every((one) => firstOf(one, told) === undefined)
  );
}

const ofNotes: readonly TextMeaning[] = [
  'away',
  'left',
  'thanks',
  'urgent',
  'apart',
  'contact',
  'back',
  'plain',
  'declared',
  'no-reply',
  'received',
  'soon',
  'unread',
  'gone',
  'staff',
];

/** Whether each sentence is of a kind that machines write, and nothing is asked. */
function isNote(lines: readonly string[], sentences: readonly string[]): boolean {
  const text = lines.join('\n');
  if (text.length > longest || /[?？]/.test(text)) return false;
  return sentences.every((sentence, index) => isOfNote(sentence, index, sentences.length));
}

/** @param among how many sentences it stands. */
function isOfNote(sentence: string, index: number, among: number): boolean {
  const said = vocabulary();
  return (
    (ofNotes.some((one) => said[one].test(sentence)) ||
      !/\p{L}{2}/u.test(sentence) ||
      (index === 0 && greeting.test(sentence)) ||
      (index > 0 && index === among - 1 && isShort(sentence))) &&
    !said.human.test(sentence)
  );
}

/** The words of an absence note. */
function absence(sentences: readonly string[]): string | undefined {
  const said = vocabulary();
  const says = (...meanings: readonly TextMeaning[]) =>
    sentences.some((sentence) => meanings.every((meaning) => said[meaning].test(sentence)));
  const isFormal =
    says('apart') ||
    says('declared') ||
    says('no-reply') ||
    says('urgent', 'contact') ||
    ((says('gone') || says('left')) &&
      sentences.some(
        (one) => said.contact.test(one) && /@|\d{5}|\d \d{3}/.test(one) && (says('gone') || !ofMe.test(one)),
      )) ||
    (says('thanks') &&
      sentences.some((one) => !said.thanks.test(one) && (said.contact.test(one) || said.back.test(one))));
  return isFormal
    ? (firstOf(said.away, sentences) ?? firstOf(said.left, sentences) ?? firstOf(said.gone, sentences))
    : undefined;
}

/** Who tells that somebody else has left asks to be written to. */
const ofMe =
  /(?<!\p{L})(?:me|mich|mir|moi|mí|conmigo|comigo|mij|mnie|мне|мной|mig|meg|mě|mně|bana|beni|私|我|저)(?!\p{L})/iu;

/** What a person says who took note of something and has more to say, or who will answer alone. */
const personal =
  /(?<!\p{L})(?:but|however|though|aber|jedoch|leider|mais|pero|mas|ma|però|maar|echter|ale|jednak|avšak|но|однако|але|проте|men|dock|mutta|ama|fakat|ancak|I|I'll|I've|ich|je|j'\p{L}+|yo|io|eu|ik|jag|jeg|я)(?!\p{L})|が、|但是|不过|不過|可是|그런데|지만/iu;

/** The words by which a mail that is a note says that a machine answers. What is answered to a machine speaks of *your* automatic reply. */
function machinesAnswer(sentences: readonly string[], byService: boolean): string | undefined {
  const said = vocabulary();
  const own = sentences.filter((one) => !said.thanks.test(one) && !said.yours.test(one) && !/["„“”«»「『]/.test(one));
  const declared = firstOf(said.declared, own) ?? firstOf(said.unread, own);
  if (declared !== undefined) return declared;
  if (sentences.some((one) => personal.test(one))) return undefined;
  const says = (meaning: TextMeaning) => firstOf(said[meaning], sentences);
  // Who took something in and wants no answer.
  if (firstOf(said['no-reply'], own) !== undefined && says('received') !== undefined) return says('received');
  if (says('soon') === undefined) return undefined;
  const isOfDesk = says('staff') !== undefined || sentences.some((one) => /\d{3}/.test(one));
  if (byService) return says('received') ?? says('usually') ?? says('thanks');
  return isOfDesk ? says('received') : undefined;
}

/**
 * Without what stands below a closing formula but sentences of a person, and without short lines at the end that are none. A sentence of
 * a hundred characters there is a lawyer's.
 */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const { closing } = vocabulary();
  const closed = lines.findIndex((line, index) => index > 0 && line !== '' && line.length < 60 && closing.test(line));
  const below = closed < 0 ? [] : lines.slice(closed + 1);
  const said = closed < 0 ? lines : lines.slice(0, closed);
  const last = said.findLastIndex(
    (line, index) => index === 0 || !/^(?:\p{L}[^.!;:。！]{0,40})?$/u.test(line) || /(?:\S+ ){4}/.test(line),
  );
  return [
    ...said.slice(0, last + 1),
    '',
    ...below.filter(
      (line) => line.length < 100 && (/^(?:\S{1,40} ){4,}.{1,80}[.!]$/.test(line) || /^p\.? ?s\b/i.test(line)),
    ),
  ];
}

function firstOf(pattern: RegExp, texts: readonly string[]): string | undefined {
  return texts
    .map((text) => pattern.exec(text)?.[0])
    .find((one) => one !== undefined)
    ?.slice(0, 80)
    .toWellFormed()
    .trim();
}

/** The lines above any quote. */
function newestLines(text: string): readonly string[] {
  const lines = text
    .slice(0, longest * 2)
    .normalize('NFC')
    .replace(/[’ʼ`]/g, "'")
    .replace(/[^\S\n]+/g, ' ')
    .split('\n', mostLines)
    .map((line) => line.trim());
  const end = lines.findIndex((line) => behind.test(line.slice(0, 300)));
  return end < 0 ? lines : lines.slice(0, end);
}

function sentencesOf(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => (line.length < wrapped ? `${line}\n` : `${line} `))
    .join('')
    .split(
      /(?<=\p{L}{3}[.!;]) |(?<=[\d)][.!;]) (?=\p{Lu})(?!(?:Jän|Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez))|(?<=[。！；])|\n/u,
    )
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
