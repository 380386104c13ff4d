/** What programs write between two lines of dashes, or before a colon, above a mail that they quote. */
const original = new Set(
  `original message|original email|original mail|reply message|original appointment|antwort nachricht|antwort|reply|quoted message
  |ursprüngliche nachricht|originalnachricht|original-nachricht|original nachricht|urspr. nachricht
  |message d'origine|message d’origine|message original|mensaje original|messaggio originale|messaggio original
  |mensagem original|mensagem de origem|oorspronkelijk bericht|origineel bericht
  |wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|pierwotna wiadomość
  |исходное сообщение|исходное письмо|оригинальное сообщение|первоначальное сообщение|оригинал сообщения
  |оригінальне повідомлення|вихідне повідомлення|початкове повідомлення|первинне повідомлення|оригінал повідомлення
  |orijinal mesaj|özgün ileti|orijinal ileti|orjinal mesaj|asıl ileti
  |originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|oprindelig besked|opprinnelig melding
  |alkuperäinen viesti|původní zpráva|původní e-mail|pôvodná správa|eredeti üzenet|mesaj original|mesajul original
  |原始邮件|回复的原邮件|原始郵件|元のメッセージ|원본 메시지|원본 메일`
    .split('|')
    .map((phrase) => phrase.trim()),
);
const forwarded = new Set(
  `forwarded message|forwarded mail|forwarded email|begin forwarded message|start of forwarded message
  |weitergeleitete nachricht|anfang der weitergeleiteten nachricht|beginn der weitergeleiteten nachricht
  |message transféré|début du message transféré|message réexpédié|début du message réexpédié
  |mensaje reenviado|inicio del mensaje reenviado|messaggio inoltrato|inizio messaggio inoltrato
  |mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada
  |início da mensagem reenviada|doorgestuurd bericht|begin doorgestuurd bericht
  |wiadomość przekazana|przekazana wiadomość|wiadomość przesłana dalej|treść przekazanej wiadomości
  |początek przekazywanej wiadomości|początek przekazanej wiadomości
  |пересылаемое сообщение|пересланное сообщение|пересылаемое письмо|переадресованное сообщение
  |начало переадресованного сообщения|начало пересылаемого сообщения
  |переслане повідомлення|пересилане повідомлення|початок переадресованого повідомлення|початок пересланого повідомлення
  |iletilen mesaj|iletilen ileti|yönlendirilen mesaj|yönlendirilmiş mesaj|iletilmiş mesaj|i̇letilen mesaj|i̇letilen ileti
  |i̇letilmiş mesaj|başlangıç iletilen ileti|i̇letilen iletinin başlangıcı
  |vidarebefordrat meddelande|videresendt besked|videresendt meddelelse|videresendt melding|edelleenlähetetty viesti
  |přeposlaná zpráva|preposlaná správa|továbbított üzenet|mesaj redirecționat|转发的邮件|轉寄郵件|転送されたメッセージ|전달된 메시지`
    .split('|')
    .map((phrase) => phrase.trim()),
);
/** Lotus Notes names who forwarded and when. */
const forwardedBy =
  /^(forwarded by|weitergeleitet von|transféré par|reenviado por|inoltrato da|doorgestuurd door|переслано) /;

const longest = 120;
const drawn = new Set('-_=*+~—–‐‑− ');

/** What a line says of the text below it: a quoted mail, or one that was forwarded and is content. */
export function separatorKind(line: string): 'original' | 'forwarded' | undefined {
  if (line.length > longest) return undefined;
  const dashed = /^[-_=*+~—–‐‑−]{2}/.test(line);
  if (!dashed && !/[:：]$/.test(line)) return undefined;
  const phrase = bare(line).toLowerCase();
  if (forwarded.has(phrase) || (dashed && forwardedBy.test(phrase))) return 'forwarded';
  return dashed && original.has(phrase) ? 'original' : undefined;
}

/** A line that is drawn: `_____`, `-----`. */
export function isRule(line: string): boolean {
  return line.length >= 3 && /^[-_=*—–‐‑−]/.test(line) && bare(line) === '';
}

const forwardingSubject =
  /^\s*(fwd?|wg|tr|rv|i|enc|pd|[iİ]lt|doorst|пересл|переслано|перенаправлено|vb|vl|转发|轉寄|転送|전달)\s*[:：]/iu;

/** Whether the subject says that the mail was forwarded: "Fwd: …". */
export function isForwarded(subject: string): boolean {
  return forwardingSubject.test(subject.slice(0, 100));
}

function bare(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && drawn.has(line.charAt(from))) from++;
  while (to > from && (drawn.has(line.charAt(to - 1)) || /[:：]/.test(line.charAt(to - 1)))) to--;
  return line.slice(from, to);
}
