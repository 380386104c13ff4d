const unknown =
  /(?:user|recipient|mailbox|account|address|addressee|local ?part)\b.{0,40}\b(?:unknown|not (?:be )?(?:found|known|exist)|no longer|(?:does|do|did)(?:n.t| not) exist|doesn.t have|disabled|inactive|deactivated|closed|terminated|unrouteable)|(?:no such|unknown|invalid|bad|unrouteable|nonexistent|non-existent|inactive|disabled) (?:user|recipient|mailbox|account|address|local ?part|destination mailbox|person)|no mailbox here|not our customer|recipientnotfound|user.{0,5} in virtual|(?:host|domain)(?: or domain)?(?: name)? (?:not found|does not exist)|no such domain|nxdomain|there is no .{0,30}(?:user|mailbox)|нет такого|не существует|не найден|unbekannt|inconnu|nicht gefunden/i;
const passing =
  /quota|mailbox.{0,20}\bfull|(?:is|over) ?full|insufficient (?:system )?storage|too (?:large|big)|exceed|spam|junk|black ?list|block ?list|\brbl\b|reputation|policy|dmarc|\bspf\b|dkim|virus|content|rate limit|too many|try (?:again )?later|temporar|timed? ?out|expired|retry|loop|too many hops|grey ?list|graylist|refused to talk|connection (?:refused|reset|lost)|переполнен|превышен/i;

/**
 * Whether a failed recipient's address is no good for ever. A permanent code alone does not say so: spam filters, full
 * mailboxes and policies answer 5.x.x too, and an address that is given up gets no mail any more (RFC 3463, MAIL-16).
 */
export function isPermanent(status: string, diagnostic: string): boolean {
  if (!status.startsWith('5')) return false;
  // The text is more exact: Exchange, Yandex and Mail.ru refuse unknown users with 5.4.1, 5.7.1 and 5.5.0.
  const said = diagnostic.slice(0, 1000);
  if (saysUnknown(said) && !/^5\.(?:2\.2|2\.3|1\.[78])$/.test(status)) return true;
  // 5.1.7 and 5.1.8 blame our own address.
  if (/^5\.1\.(?:[78])$/.test(status)) return false;
  if (/^5\.(?:1\.\d+|2\.1|4\.4|4\.310)$/.test(status)) return true;
  if (/^5\.4\.1$/.test(status)) return /access denied/i.test(said);
  return /^5\.(?:0|2|5)\.0$/.test(status) && !passing.test(said);
}

/** Whether a system says that it knows no such recipient. That it knows no such sender is about us. */
export function saysUnknown(diagnostic: string): boolean {
  return unknown.test(diagnostic.slice(0, 1000)) && !/sender/i.test(diagnostic.slice(0, 1000));
}

/** First status code in a text: enhanced (RFC 3463), or x.0.0 from an SMTP reply code. */
export function statusIn(text: string): string | undefined {
  const beginning = text.slice(0, 2000);
  const enhanced = /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(beginning)?.[1];
  if (enhanced !== undefined) return enhanced;
  const reply = /(?<![\d.])([245])[0-5]\d(?=[ \-:,;]|$)(?!\.\d)/.exec(beginning)?.[1];
  return reply === undefined ? undefined : `${reply}.0.0`;
}
