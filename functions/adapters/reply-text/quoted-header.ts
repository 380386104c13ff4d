/** `sent` is a word that people do not use in lists of their own, as they do `date`. */
type Field = 'from' | 'sent' | 'date' | 'to' | 'cc' | 'subject';

const written: Readonly<Record<Field, string>> = {
  from: 'from|von|absender|de|expéditeur|remitente|da|mittente|van|afzender|od|nadawca|от|от кого|отправитель|від|від кого|відправник|kimden|gönderen|från|fra|lähettäjä|odesílatel|feladó|expeditor|von|差出人|发件人|寄件者|보낸 사람',
  sent: 'sent|sent at|gesendet|envoyé|envoyé le|date d’envoi|enviado|enviado el|enviado em|enviada|enviada em|inviato|verzonden|wysłano|wysłane|отправлено|надіслано|відправлено|gönderildi|gönderilme tarihi|gönderme tarihi|skickat|sendt|lähetetty|odesláno|elküldve|trimis|送信日時|发送时间|보낸 날짜',
  date: 'date|datum|fecha|data|дата|tarih|dato|päivämäärä|dátum|日付|日期|날짜',
  to: 'to|an|à|destinataire|para|a|destinatario|destinatário|aan|do|adresat|кому|получатель|до|kime|alıcı|till|til|vastaanottaja|komu|címzett|către|宛先|收件人|받는 사람',
  cc: 'cc|kopie|kopie (cc)|copie|copie à|copia|cópia|dw|udw|копия|копія|bilgi|kopia|kopi|kopio|másolat',
  subject:
    'subject|betreff|thema|objet|asunto|oggetto|assunto|onderwerp|temat|тема|konu|ämne|emne|aihe|předmět|tárgy|subiect|件名|主题|主旨|제목',
};
const fields = new Map<string, Field>();
for (const field of ['from', 'sent', 'date', 'to', 'cc', 'subject'] as const)
  for (const label of written[field].split('|')) fields.set(label, field);

const longestLabel = 30;
const mostLines = 16;
/** As nested-mail.ts writes the header of an attached mail; mail programs write dates for people. */
const attachedDate = /^Date: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export interface QuotedHeader {
  /** Line behind the header. */
  readonly end: number;
  /** Whether it belongs to a mail that came as an attachment. */
  readonly attached: boolean;
}

/** Which header field a line of a quoted header names, in the languages of the main mail programs. */
export function fieldOf(line: string): Field | undefined {
  const colon = line.slice(0, longestLabel + 4).search(/[:：]/);
  if (colon < 1) return undefined;
  return fields.get(line.slice(0, colon).replaceAll('*', '').trim().toLowerCase());
}

/** The header that Outlook and others put above a quoted mail (From, Sent, To, Subject), when one begins at this line. */
export function quotedHeaderAt(lines: readonly string[], start: number): QuotedHeader | undefined {
  const seen = new Set<Field>();
  let attached = false;
  let end = start;
  for (let at = start; at < Math.min(lines.length, start + mostLines); at++) {
    const line = lines[at] ?? '';
    const field = fieldOf(line);
    if (field === undefined && (at === start || (line === '' && fieldOf(lines[at + 1] ?? '') === undefined))) break;
    if (field === undefined) continue;
    seen.add(field);
    attached ||= attachedDate.test(line);
    end = at + 1;
  }
  // Windows Mail leaves out the subject when there is none.
  const complete = seen.has('subject')
    ? seen.has('date') || seen.has('sent') || seen.has('to')
    : seen.has('sent') && seen.has('to');
  if (!complete || !seen.has('from')) return undefined;
  while (end < lines.length && end < start + mostLines && lines[end] !== '') end++;
  return { end, attached };
}
