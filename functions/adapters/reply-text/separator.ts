/** What programs write between two lines of dashes, or before a colon, above a mail that they quote. */
const original = new Set(
  `original message|original email|original mail|reply message|original appointment|antwort nachricht|antwort|reply|quoted message
  |ursprüngliche nachricht|ursprüngliche e-mail|ursprüngliche mail|original-e-mail|original-mail|originalnachricht|original-nachricht|original nachricht|urspr. nachricht
  |message d'origine|message d’origine|message original|mail original|e-mail original|courriel original|message initial|mensaje original|correo original|e-mail originale|email originale|messaggio originale|messaggio original
  |mensagem original|e-mail original|missatge original|bericht oorspronkelijk|oorspronkelijke e-mail|mensagem de origem|oorspronkelijk bericht|origineel bericht
  |wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|pierwotna wiadomość
  |исходное сообщение|исходное письмо|оригинальное сообщение|первоначальное сообщение|оригинал сообщения
  |оригінальне повідомлення|вихідне повідомлення|початкове повідомлення|первинне повідомлення|оригінал повідомлення
  |orijinal mesaj|özgün ileti|orijinal ileti|orjinal mesaj|asıl ileti
  |originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|oprindelig besked|opprinnelig melding
  |alkuperäinen viesti|původní zpráva|původní e-mail|pôvodná správa|eredeti üzenet|mesaj original|mesajul original
  |αρχικό μήνυμα|originalus laiškas|originaalkiri|algne kiri|izvorna poruka|originalna poruka|izvirno sporočilo|оригинално съобщение|оригинална порука|pesan asli|thư gốc|tin nhắn gốc|ข้อความต้นฉบับ|ข้อความดั้งเดิม|הודעה מקורית|ההודעה המקורית|الرسالة الأصلية|oorspronkelijke bericht|ursprungligt e-postmeddelande
  |原始邮件|原始信息|回复的原邮件|原始郵件|原始訊息|原邮件|元のメッセージ|元のメール|원본 메시지|원본 메일`
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
  |přeposlaná zpráva|preposlaná správa|továbbított üzenet|mesaj redirecționat|转发的邮件|轉寄郵件|転送されたメッセージ|전달된 메시지
  |vidarebefordrat brev|videresendt mail|start på videresendt besked|start på videresendt melding|begynnelse på videresendt melding|välitetty viesti|välitetty viesti alkaa|edelleen lähetetty viesti
  |перенаправленное сообщение|перенаправлене повідомлення|початок листа, що пересилається|препратено съобщение|начало на препратеното съобщение|прослеђена порука|proslijeđena poruka|početak proslijeđene poruke|posredovano sporočilo
  |転送メッセージ|転送メール|転送されたメール|开始转发的邮件|转发的消息|转发邮件|開始轉寄郵件|轉寄的郵件|轉寄訊息|전달된 메일|전달된 메시지 시작|yönlendirilmiş i̇leti|yönlendirilmiş ileti|yönlendirilen ileti|i̇letilmiş mesajın başı|iletilmiş mesajın başı
  |továbbított levél|továbbított levél kezdete|továbbított üzenet kezdete|začátek přeposílané zprávy|začiatok preposlanej správy|începutul mesajului redirecționat|mesaj redirectionat|treść przesłanej wiadomości|wiadomość przekazana dalej|edastatud kiri|persiųstas laiškas|pārsūtītā ziņa|missatge reenviat
  |προωθημένο μήνυμα|αρχή προωθημένου μηνύματος|הודעה שהועברה|תחילת ההודעה שהועברה|رسالة معاد توجيهها|الرسالة المعاد توجيهها|بداية الرسالة المعاد توجيهها|thư được chuyển tiếp|thư đã chuyển tiếp|bắt đầu thư được chuyển tiếp|ข้อความที่ส่งต่อ|pesan terusan|pesan yang diteruskan|awal pesan yang diteruskan|doorgestuurd e-mailbericht|begin van doorgestuurd bericht`
    .split('|')
    .map((phrase) => phrase.trim()),
);
/** Lotus Notes names who forwarded and when. */
const forwardedBy =
  /^(forwarded by|weitergeleitet von|transféré par|reenviado por|inoltrato da|doorgestuurd door|переслано) /;

/** What help desks write above their mails: who answers writes above it. */
const replyAbove = new RegExp(
  [
    /(?:reply|respon[ds]e?|answer|write|type)\P{L}(?:.{0,30}\P{L})?above this (?:line|message|text|dotted)/u,
    /oberhalb dieser (?:linie|zeile)|über dieser (?:linie|zeile)/,
    /(?:au-dessus|ci-dessus) de cette ligne/,
    /(?:encima|arriba) de esta línea/,
    /acima desta linha|sopra (?:a )?questa (?:riga|linea)|boven deze (?:regel|lijn)/,
    /(?:powyżej|nad) (?:tej|tą) lini[ią]/,
    /выше (?:этой )?(?:строки|линии|черты)|над (?:этой )?(?:строкой|линией|чертой)|вище ц(?:ього рядка|ієї лінії)|над цим рядком/,
    /bu satırın üst|ovanför (?:den|denna|den här) (?:raden|linjen)|over (?:denne|denne her) linj?en?|tämän rivin yläpuol/,
    /nad (?:tento|tímto|túto|touto) (?:řádek|řádkem|riadok|riadkom|čiar|lini)|e fölé a sor fölé|a sor fölé/,
    /deasupra acestei linii|この行より上|この線より上|在此行上方|在此线上方|在此線上方|이 줄 위|이 선 위/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

const nothingElse =
  /^(?:please )?(?:reply|respond|write|type|add)(?: your (?:reply|response|answer|comment))? above this (?:line|message)[.!:]?$/i;

const longest = 120;
const drawn = new Set('-_=*+~—–‐‑− ');

/** What a line says of the text below it: a quoted mail, or one that was forwarded and is content. */
export function separatorKind(line: string): 'original' | 'forwarded' | undefined {
  if (line.length > longest) return undefined;
  if (isReplyAbove(line)) return 'original';
  const dashed = /^[-_=*+~—–‐‑−]{2}/.test(line);
  if (!dashed && !/[:：]$/.test(line)) return undefined;
  const phrase = bare(line).toLowerCase();
  if (forwarded.has(phrase) || (dashed && forwardedBy.test(phrase))) return 'forwarded';
  return dashed && original.has(phrase) ? 'original' : undefined;
}

/** "##- Please type your reply above this line -##": drawn on both sides, or a line that says nothing else. */
function isReplyAbove(line: string): boolean {
  const isDrawn = /^[-_=*+~#—–‐‑−]{2}.*[-_=*+~#—–‐‑−]{2}$|^[[(].*[\])]$/.test(line);
  return replyAbove.test(line) && (isDrawn || nothingElse.test(line));
}

/** Words between drawn lines, whatever they say: `-------- … --------`. */
export function isHeading(line: string): boolean {
  return line.length <= longest && /^([-_=*—])\1{2}.*\1{3}$/.test(line);
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
