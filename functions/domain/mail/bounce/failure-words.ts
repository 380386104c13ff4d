import { failurePhrases } from '#domain/mail/bounce/failure-phrases.ts';
import type { FailureMeaning } from './failure-meaning.ts';

const longest = 1000;

/** Whose address in a refusal says that we stand on a list. */
const listKeepers =
  /spamhaus|spamcop|barracudacentral|sorbs\.net|uceprotect|senderbase|talosintelligence|cloudmark|ipcheck\.proofpoint|dnsbl|mailspike|abusix|abuseat|surriel|invaluement|blocklist|blacklist|unblock|delist|senderscore|returnpath|truncate\.gbudb|backscatterer|sendersupport\.olc/i;

/** What stands in refusals and gives no reason: what Cisco calls every 5.1.0, advice, names of tables, courtesies. */
const idle: readonly RegExp[] = [
  /unknown address error/gi,
  /unknown (?:error|reason|cause|failure|problem|status)|unbekannte[rsn]? (?:fehler|grund|ursache|problem)|(?:erreur|raison|cause) inconnue|(?:error|motivo|erro|errore|causa) (?:desconocid|desconhecid|sconosciut)[oa]|onbekende (?:fout|reden|oorzaak)|nieznan\S{1,3} (?:błąd|błęd|przyczyn)|bilinmeyen (?:bir )?(?:hata|neden)|неизвестн\S{1,4} (?:ошибк|причин)|(?:原因)?不明な?(?:エラー|原因)|未知(?:的)?(?:错误|錯誤|原因)|알 수 없는 (?:오류|이유|원인)/giu,
  /(?:in|from) (?:virtual |local |relay |)?(?:relay|recipient|alias|mailbox|recipients?)(?: recipient| mailbox| alias| domain)* (?:table|maps?)/gi,
  /(?:double-?)?check(?:ing)? (?:the|your|that|for|its|recipient)[^.;:]{0,80}?(?:and|then|before|or)[^.;:]{0,30}(?:try|send|re-?send)(?:ing)?(?: \w+){0,4} again/gi,
  /(?:please )?(?:try |re-?)(?:to )?(?:send|sending|resend|resending)(?: \w+){0,3}(?: again)?/gi,
  /(?:return(?:ed|ing)?|sent|message|mail|notice|report)(?: the| this)?(?: message| mail)? (?:back )?to (?:the )?(?:original )?sender/gi,
  /contact (?:your|the|their)[^.;]{0,60}administrators?|(?:your|the|their|e-?mail|system|mail) administrators?/gi,
  /(?:visit|see|refer to|information|details|go to|help at)(?:(?!dmarc|spf|dkim)[^.;]){0,40}(?:policy|policies)/gi,
  /recipient(?:'s)? (?:e-?mail )?address rejected:?(?: access denied)?|rejected: (?=user|recipient|no such|unknown|address|mailbox)/gi,
  /message was not accepted -- (?=invalid mailbox)/gi,
  /delivery (?:has )?failed (?:to|for) (?:the |these |this )?(?:following )?(?:recipient|address|group)/gi,
  /requested (?:mail )?action (?:not taken|aborted):?/gi,
];

let compiled: ReadonlyMap<FailureMeaning, readonly RegExp[]> | undefined;

/** Most mails are no bounces: the phrases are read when the first one comes. */
function vocabulary(): ReadonlyMap<FailureMeaning, readonly RegExp[]> {
  compiled ??= new Map(
    Object.entries(failurePhrases()).map(([meaning, patterns]) => [
      // Object.entries forgets the type of the keys.
      meaning as FailureMeaning,
      patterns.map((pattern) => new RegExp(pattern, 'iu')),
    ]),
  );
  return compiled;
}

/** What a text says, each meaning with the words that say so. */
export function meaningsIn(diagnostic: string): ReadonlyMap<FailureMeaning, string> {
  const beginning = diagnostic.slice(0, longest);
  const said = plain(beginning);
  const found = new Map<FailureMeaning, string>();
  for (const [meaning, patterns] of vocabulary()) {
    const words = patterns.map((pattern) => pattern.exec(said)?.[0]).find((one) => one !== undefined);
    if (words !== undefined) found.set(meaning, words.trim().slice(0, 80).toWellFormed());
  }
  const keeper = listKeepers.exec(beginning)?.[0];
  if (keeper !== undefined) found.set('policy', keeper);
  return found;
}

/** Addresses, hosts and links may be called anything: `spamfilter.example.com said: no such user`. */
function plain(diagnostic: string): string {
  const masked = diagnostic
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/https?:\/\/\S+|\bwww\.\S+/gi, ' x. ')
    .replace(
      /[<"'([]{0,3}[^\s<>()[\]"',;:@\u3000-\u303f\uff00-\uff20]{1,128}@[^\s<>()[\]"',;:@\u3000-\uffef]{1,255}[>"')\]]{0,3}/g,
      ' x ',
    )
    .replace(/(?<![\w.-])(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,20}(?![\w-])|\d{1,3}(?:\.\d{1,3}){3}/g, 'x')
    .replace(/\s+/g, ' ');
  return idle.reduce((text, words) => text.replace(words, ' '), masked).replace(/\s+/g, ' ');
}
