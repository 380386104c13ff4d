/** What the text of a mail says by a phrase. Its use: automatic-text.ts. */
export type TextMeaning =
  | 'away'
  | 'left'
  | 'thanks'
  | 'urgent'
  | 'apart'
  | 'contact'
  | 'back'
  | 'plain'
  | 'closing'
  | 'declared'
  | 'no-reply'
  | 'received'
  | 'soon';

/**
 * What mail systems put in front of a subject when they answer for somebody who is away, by language. Each is followed
 * by a colon, a bracket or nothing: "Out of office printer" is a person's.
 */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  en: [
    '(?:automatic|automated) (?:reply|response|message)',
    'out[- ]of[- ](?:the[- ])?office(?: (?:auto-?reply|reply|message|notification|alert))?',
    "(?:i am|i'm) (?:currently )?(?:out of (?:the )?office|on vacation|on leave)",
    'away from (?:(?:the|my) )?(?:office|mail|desk)',
    'vacation (?:auto-?)?(?:reply|response|message)',
    'on (?:vacation|(?:annual |parental |maternity )?leave)',
    'ooo',
  ],
  de: [
    'autom(?:atische|\\.) (?:e-?mail-?|rück)?antwort',
    'abwesenheits(?:notiz|benachrichtigung|meldung|nachricht|assistent)',
    'abwesend',
    '(?:ich bin )?(?:nicht im büro|außer haus)',
    'ich bin .{0,40}(?:nicht im büro|abwesend|im urlaub|außer haus|nicht erreichbar)',
    'autoreply',
    'automatische (?:rück|abwesenheits)?(?:nachricht|mitteilung|meldung|e-?mail)',
    'urlaubsnotiz',
    '(?:automatische )?antwort automatisch',
    'abwesenheitsinfo(?:rmation)?',
  ],
  fr: [
    '(?:réponse|message) automatique(?: d.absence)?',
    '(?:message|notification|avis) d.absence',
    '(?:absent|absente|absence)(?:\\(e\\))? du bureau',
    'en congés?',
    'hors du bureau',
    'je suis (?:absente?|en congés?|en vacances)',
    'réponse d.absence',
    'r[ée]ponse automatique',
    'je ne suis pas au bureau',
    'notification d.absence du bureau',
  ],
  es: [
    'respuesta autom[áa]tica(?: de ausencia)?',
    'auto-?respuesta',
    'contestador automático',
    '(?:estoy )?fuera de (?:la )?oficina',
    'ausente de la oficina',
    'mensaje de ausencia',
    '(?:aviso|notificación) de ausencia',
    'mensaje automático',
    'estoy de vacaciones',
    'ausencia de la oficina',
    'no estoy en la oficina',
  ],
  it: [
    '(?:risposta|messaggio) automatic[ao]',
    'risponditore automatico',
    'fuori (?:ufficio|sede)',
    '(?:assente|assenza) dall.ufficio',
    '(?:avviso|messaggio|notifica) di assenza',
    'sono in ferie',
    'assente',
  ],
  pt: [
    '(?:resposta|mensagem) autom[áa]tica',
    'fora do escritório',
    'ausência temporária',
    'ausente do escritório',
    'resposta de (?:férias|ausência)',
    'estou de férias',
    'aviso de (?:férias|ausência)',
    'ausência do escritório',
    'fora da empresa',
    'não estou no escritório',
  ],
  nl: [
    'automatisch antwoord',
    'automatische reactie',
    'afwezigheids(?:bericht|assistent|melding)',
    'niet op kantoor',
    '(?:automatisch bericht|buiten kantoor)',
    'ik ben (?:niet aanwezig|afwezig|met vakantie|op vakantie)',
    'uit kantoor',
  ],
  pl: [
    '(?:automatyczna odpowiedź|odpowiedź automatyczna)',
    'auto-?odpowiedź',
    'poza biurem',
    'nieobecność w biurze',
    'jestem na urlopie',
    'wiadomość automatyczna',
    'nieobecn[ya](?: w biurze)?',
  ],
  ru: [
    '(?:автоматическ(?:ий ответ|ое уведомление)|авто-?ответ)',
    '(?:меня нет|нет|отсутствую) (?:на месте|в офисе|на рабочем месте)',
    '(?:я )?в отпуске',
    'вне офиса',
    'нет на работе',
    '(?:автоматическое )?(?:сообщение|уведомление) об отсутствии(?: на (?:рабочем )?месте)?',
    'автоответчик(?= ?[:：])',
    'автоматическ(?:ое сообщение|ий автоответ)',
    '(?:я )?(?:отсутствую|в командировке)',
    'автоматическое оповещение',
  ],
  uk: [
    '(?:автоматична відповідь|авто-?відповідь)',
    '(?:мене немає|немає|відсутній|відсутня) (?:на місці|в офісі|на робочому місці)',
    '(?:я )?у відпустці',
    'поза офісом',
    'автоматичне (?:повідомлення|сповіщення)',
    'повідомлення про відсутність',
  ],
  tr: [
    'otomatik (?:yanıt|cevap)',
    '(?:ofis|işyeri|büro) dışında(?:yım)?',
    'ofiste değilim',
    'otomatik (?:mesaj|e-?posta)',
    '(?:yıllık )?izindeyim',
    'ofis dışı',
  ],
  cs: ['automatická odpověď', 'mimo kancelář', 'nepřítomnost', 'nepřítomnost v kanceláři', 'nejsem v kanceláři'],
  sk: ['automatická odpoveď', 'mimo kancelárie', 'neprítomnosť', 'neprítomnosť v kancelárii', 'nie som v kancelárii'],
  sv: [
    'autosvar',
    'automatiskt svar',
    'frånvaromeddelande',
    'frånvarande',
    '(?:inte|ej) på kontoret',
    'automatsvar',
    '(?:är|jag är) på semester',
    'ute från kontoret',
  ],
  da: [
    'automatisk svar',
    'fraværsmeddelelse',
    'fraværende',
    'ikke (?:til stede|på kontoret)',
    'autosvar',
    'ferie ?besked',
    'ude af kontoret',
    'fraværsbesked',
  ],
  no: [
    'autosvar',
    'fraværsmelding',
    'borte fra kontoret',
    'ute av kontoret',
    'automatisk svar',
    'fraværsassistent',
    'ikke på kontoret',
    'fraværende',
  ],
  fi: [
    'automaattinen vastaus',
    'poissaoloilmoitus',
    'poissa(?: toimisto(?:lta|sta))?',
    'poissaoloviesti',
    'en ole toimistolla',
    'automaattivastaus',
  ],
  hu: [
    'automatikus válasz',
    '(?:nem vagyok az irodában|(?:házon|irodán) kívül)',
    'automatikus (?:üzenet|levél)',
    'távolléti értesítés',
    'szabadságon vagyok',
    'automatikus távolléti (?:üzenet|értesítés)',
  ],
  hr: ['automatski odgovor', 'izvan ureda', 'odsutan', 'odsutna', 'automatska poruka', 'automatski odgovor'],
  sl: ['samodejni odgovor', 'odsoten', 'odsotna', 'samodejno sporočilo', 'avtomatski odgovor'],
  sr: ['аутоматски одговор', 'одсутан', 'одсутна', 'ван канцеларије', 'automatski odgovor', 'van kancelarije'],
  mk: ['автоматски одговор', 'надвор од канцеларија'],
  sq: ['përgjigje automatike', 'jashtë zyrës'],
  is: ['sjálfvirkt svar', 'ekki við', 'fjarverandi', 'sjálfvirkt skeyti'],
  eu: ['erantzun automatikoa', 'bulegotik kanpo'],
  be: ['аўтаматычны адказ', 'па-за офісам', 'аўтаадказ'],
  kk: ['автоматты жауап'],
  az: ['avtomatik cavab'],
  ka: ['ავტომატური პასუხი', 'ოფისში არ ვარ'],
  hy: ['ավտոմատ պատասխան', 'ինքնաշխատ պատասխան'],
  hi: ['स्वचालित (?:उत्तर|जवाब)', 'स्वतः (?:उत्तर|जवाब)'],
  fa: ['پاسخ خودکار', 'خارج از دفتر'],
  lt: ['automatinis atsakymas', 'automatinis pranešimas', '(?:nesu|ne) biure', 'išvyk(?:ęs|usi)'],
  lv: ['automātisk(?:ā|a) atbilde', 'automātiskā ziņa', 'ārpus biroja', 'prombūtnē'],
  et: ['automaatvastus', 'automaatne vastus', '(?:kontorist|kontorist) väljas', 'olen puhkusel', 'automaatteade'],
  ca: ['resposta automàtica', 'fora de l.oficina', 'missatge automàtic'],
  id: ['balasan otomatis', '(?:jawaban|pesan) otomatis', 'di luar kantor', 'sedang cuti'],
  ms: ['balasan automatik', 'di luar pejabat'],
  fil: ['awtomatikong tugon'],
  vi: ['(?:thư )?trả lời tự động', 'không có mặt tại văn phòng', 'tự động (?:trả lời|phản hồi)'],
  th: ['(?:การ)?ตอบกลับอัตโนมัติ', '(?:ข้อความ|การตอบกลับ)อัตโนมัติ', 'ไม่อยู่ที่สำนักงาน'],
  he: ['(?:תשובה|תגובה) אוטומטית', 'מענה אוטומטי', 'מחוץ למשרד', 'הודעה אוטומטית', '(?:אני )?בחופשה', 'לא במשרד'],
  ar: ['(?:ال)?رد ?(?:ال)?تلقائي', 'خارج المكتب', 'رسالة تلقائية', '(?:أنا )?في إجازة'],
  ro: [
    'răspuns automat',
    '(?:în afara|absent din|absentă din|nu sunt la) birou(?:lui)?',
    'mesaj automat',
    'plecat din birou',
  ],
  bg: ['автоматичен отговор', 'извън офиса', 'отсъствам(?: от офиса)?', 'отсъствие от офиса', 'автоматично съобщение'],
  el: ['αυτόματη απάντηση', 'εκτός γραφείου', 'αυτόματο μήνυμα', 'απουσία από το γραφείο', 'απουσιάζω'],
  ja: [
    '自動(?:応答|返信|返答|配信)(?:メール)?',
    '不在(?:通知|連絡|のお知らせ)',
    '(?:休暇|外出|出張)中',
    '自動送信(?:メール)?',
    '(?:只今)?不在(?:にしております|です)',
  ],
  zh: [
    '.{0,8}(?:自动|自動)(?:答|回)[复覆複復]',
    '外出通知',
    '我(?:正在|在)休假',
    '我?不在(?:办公室|辦公室)',
    '(?:自动|自動)(?:发送|發送)',
    '休假中',
  ],
  ko: [
    '자동 ?(?:회신|응답|답장|답변)',
    '부재 ?중(?: ?(?:자동 ?(?:응답|회신)|알림|메시지|안내))?',
    '자동 ?(?:발송|메일|안내)',
    '휴가 ?중',
  ],
  gl: ['resposta automática', 'fóra da oficina'],
  cy: ['ateb awtomatig'],
  ga: ['freagra uathoibríoch'],
  mt: ['tweġiba awtomatika'],
  bs: ['automatski odgovor'],
  uz: ['avtomatik javob'],
  mn: ['автомат хариу'],
  bn: ['স্বয়ংক্রিয় (?:উত্তর|জবাব)'],
  ur: ['خودکار جواب'],
};

/** By meaning, in the languages of Europe, East Asia and some others; written for the flags `iu`. Gaps are bounded. */
const said: Readonly<Record<TextMeaning, readonly string[]>> = {
  away: [
    String.raw`(?:^|(?<!while |since |because |when |as |if |that )\b(?:I|we) (?:am|are|will be|shall be)|(?<!while |since |because |when |as |if |that )\b(?:I'm|I'll be|we're|we'll be)|\bam|[,.!] ?)(?: \w+){0,3} ?(?:out of (?:the |my )?office|(?:on|taking) (?:\w+ )?(?:leave|vacation|holidays?)\b|on (?:a )?(?:business (?:trip|travel)|sabbatical)|away (?:from|until|till|on)\b|not in the office|absent|travell?ing|unavailable|out sick)`,
    'nicht (?:im büro|im haus|am arbeitsplatz|erreichbar)|abwesend|außer haus|(?:ab|am) .{0,20} wieder (?:im büro|erreichbar|da)(?!\\p{L})|urlaub|elternzeit|mutterschutz|krankgeschrieben|congé (?:maternité|paternité|parental)|arrêt maladie|de baja|baja (?:médica|por)|permiso de|in maternità|licença|dienstreise|absente?\\b|en congés?|en vacances|en déplacement|fuera de la oficina|vacaciones|ausente|de viaje|fuori (?:ufficio|sede)|in ferie|assente|férias|fora do escritório|de licença|afwezig|niet (?:aanwezig|op kantoor)|vakantie|(?:met|ouderschaps)verlof|met .{0,12}verlof',
    'urlop|nieobecn|poza biurem|dovolen|mimo kancelář|nepřítom|neprítom|nie som v kancel|szabadság|házon kívül|nem (?:vagyok|leszek) (?:az )?irodá|concedi|plecată? din birou|nu sunt (?:la|în) birou|отпуск|отсъств|отсутств|командировк|вне офиса|не будет (?:в офисе|на (?:рабочем )?месте)|відпуст|відсутн|відрядженн|άδεια|εκτός γραφείου|απουσι|izinde|izinli|ofis dışında',
    'odmor|odsut|dopust|odsot|одмор|одсут|atostog|atvaļināj|prombūtn|puhkus|loma(?:lla|ll)|lomalla|vapaalla|poissa|semester|tjänstledig|föräldraledig|tjänsteresa|frånvar|(?:inte|ej) på kontoret|ferie|bortreist|forretningsrejse|barsel|ikke (?:på kontoret|til stede)|休暇|お休みを|不在|出張|休み|休假|年假|产假|產假|病假|请假|外出|出差|不在办公室|休息|휴가|부재|출장|nghỉ phép|cuti|בחופש|מחוץ למשרד|إجازة|خارج المكتب|ลาพัก|vacances',
  ],
  left: [
    String.raw`no longer (?:work|employ|with|at|part)|(?:has|have) left (?:the |our )?(?:company|organi|firm|business)|nicht mehr (?:für|bei|im|in unser|tätig)|ausgeschieden|(?:ne|n'\w+) (?:fait |travaille )?plus|a quitté|ya no (?:trabaj|form|est)|non (?:lavora|lavoro|è|fa) più|não (?:trabalha|trabalho|faz|está) mais|niet (?:meer|langer) werkzaam|uit dienst|nie pracuj|больше не работа|уволил|não integra|退職|离职|離職|퇴사|퇴직`,
  ],
  thanks: [
    String.raw`thank(?:s| you)(?: \w+){0,2} for (?:(?:your|the) (?:\w+ )?(?:e-?mail|message|mail|note|letter|enquiry|inquiry|interest|request|contact)|contacting|reaching|writing|getting in)|(?:dank|danke)(?: ihnen| dir)?(?: vielmals)? für (?:ihre?n?|deine|die) (?:\S+ )?(?:e-?mail|mail|nachricht|anfrage|interesse|schreiben|kontakt)|(?:merci|remercie)\S* (?:\S+ )?(?:de|pour) (?:votre|ton)|gracias por (?:su|tu|el|contact|escrib)|grazie (?:mille )?(?:per|di|del)|obrigad[oa] (?:por|pelo|pela)|agradeço|(?:bedankt|dank u?) ?(?:wel )?voor`,
    String.raw`dziękuj\S+ za|děkuj\S+ (?:\S+ )?za|ďakujem\S* za|köszön\S+ (?:a |az )?\S*(?:level|üzenet|e-?mail|megkeres)|mulțum\S+ pentru|благодар\S+|спасибо за|дяку\S+ за|ευχαριστ|için teşekkür|hvala (?:vam )?(?:na|za)|хвала на|(?:ačiū|dėkoju) už|paldies par|tänan|täname|aitäh|kiit(?:os|än|ämme)|tack för|tak for|takk for`,
    'ありがとう|(?:邮件|郵件|来信|來信|来函).{0,8}收到|收到(?:您|你)|感谢(?:您|你)的|谢谢(?:您|你)的|感謝您的|謝謝您的|감사(?:합니다|드립니다)|cảm ơn|terima kasih atas|תודה על|شكرا|gràcies',
  ],
  urgent: [
    'urgent|emergenc|immediate (?:\\w+ )?(?:assist|attention|help|response)|dringend|eilig|eilfäll|notfall|notfäll|urgen[ctzț]|spoed|piln|naléhav|neodkladn|súrn|sürgős|halaszthatatlan|спешн|срочн|неотложн|термінов|невідкладн|επείγ|acil|hitn|nujn|хитн|skub|steidzam|kiire|brådsk|akut|hast(?:er|e)?(?:sak|sag)|haster|hurtig|急ぎ|至急|緊急|紧急|急事|急件|如急|급한|긴급|급하|khẩn|gấp|mendesak|darurat|דחופ|דחוף|عاجل|طار',
  ],
  apart: [
    String.raw`(?:limited|no|intermittent|irregular|restricted) access|(?:not|won't|n't) (?:be )?(?:have access|check|read|monitor)\w*|(?:reply|respond|answer|get back)(?: to)?(?: your| you)?(?: \w+){0,3} (?:upon|when|after|once|on my|as soon)|(?:nicht|keine) (?:automatisch )?weiter(?:geleitet|leitung)|k?einen (?:zugriff|zugang)|nur (?:eingeschränkt|unregelmäßig|sporadisch)|erst (?:danach|wieder|nach)|pas (?:transf[ée]r|accès)|accès limité|mon retour|sin acceso|acceso (?:limitado|al)|mi (?:regreso|vuelta)|accesso|mio rientro|acesso (?:limitado|ao|aos)|meu retorno|retornar|niet (?:doorgestuurd|gelezen)|geen toegang|mijn terugkeer`,
    'po powrocie|dostęp|zpoždění|přístup|po návratu|prístup|oneskorení|visszatér|hozzáfér|revenire|întoarcere|acces limitat|завръщане|достъп|после возвращения|по возвращении|доступ|нерегулярно|після повернення|επιστροφή μου|erişim|döndüğümde|dönüş yap|povratk|po vrnitvi|grįž|atgrie|naas(?:en|mis)|tagasi jõud|palattuani|min återkomst|när jag (?:är )?(?:åter|till)|når jeg (?:er )?tilbage|når jeg er tilbake|leser ikke|læser ikke|läses inte|læses ikke|leses ikke|遅れ|以降|休暇中にいただいた|确认が|无法(?:及时|立即)|不便|尽快回复|어렵|늦어|복귀 후',
  ],
  contact: [
    'contact|\\bcall\\b|\\btext me|\\breach|phone|colleague|assist|@|\\d{5}|\\d \\d{3}|kontakt|wenden|erreich|vertret|kolleg|contacter|contactez|joindre|collègue|adresser|contact|llam|dirij|compañer|escrib|contatt|scriver|rivolger|colleg|chiamare|contat|procur|direcion|bereik|bellen|terecht|collega|dzwoni|wracać|volejte|volať|obra[ťt]|kolég|forduljon|keress|hívj|coleg|sunați|свърж|колег|обърн|обра[тщ]|звони|замеща|телефон|зверта|зверніть|επικοινων|καλέστε|συνάδελφ|ulaş|iletişim|görüş|arayab|javit|nazov|obrn|pokličite|јавит|обрат|позов|kreip|susisiek|skambin|sazin|zvan|pöördu|helist|yhtey|soita|\\bring|\\bspør|henvend|連絡|電話|联系|聯絡|聯繫|拨打|撥打|致电|연락|전화|liên hệ|gọi|hubungi|לפנות|צור קשר|התקשר|التواصل|الاتصال|تواصل',
  ],
  back: [
    String.raw`\b(?:return|back|reply|respond|answer)|wieder|zurück|antwort|beantwort|retour|répond|volv|vuelv|regres|vuelta|respond|rientr|rispond|torn|retorn|volt|terug|beantwoord|powr|wróc|wrac|odpowi|vrát|návrat|odpov|vissza|válasz|reven|întoarc|răspund|върн|отговор|верн|возвращ|отвеч|ответ|поверн|відпов|επιστρ|απαντ|dönüş|döneceğ|yanıt|cevap|vrat|odgovor|вратим|grį|atsak|atgriez|atbild|naas|tagasi|vasta|palaa|takaisin|åter|tillbaka|tilbake|tilbage|svar|戻|返信|対応|返回|回来|回复|回覆|돌아|복귀|회신|답변|trở lại|quay lại|phản hồi|kembali|balas|חוזר|אחזור|سأعود|عودتي`,
  ],
  plain: [
    String.raw`\b(?:e-?mails?|message|delay|inconvenience|enquir|inquir|christmas|understanding|patience|regards)|nachricht|verständnis|message|compréhension|correo|mensaje|mensagem|bericht|wiadomo|zpráv|správ|üzenet|почт|пошт|bonne journée|お世話|よろしく|願い|迷惑|了承|メール|株式会社.{1,20}です|邮件|郵件|您好|谅解|메일|안녕하세요|바랍니다|xin chào`,
  ],
  closing: [
    String.raw`^(?:(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|sincerely|yours|best|cheers|thanks|many thanks|thank you|(?:mit )?(?:freundliche|beste|viele|liebe|herzliche)[nrms]? gr(?:ü|ue)(?:ß|ss)e?n?|gruß|mfg|cordialement|bien (?:à vous|cordialement)|salutations|(?:un )?(?:cordial )?saludos?|atentamente|(?:cordiali|distinti) saluti|saluti|atenciosamente|att\b|abraços?|(?:met )?(?:vriendelijke|hartelijke) groet|groet|pozdrawiam|z poważaniem|s pozdrav|pozdrav|l(?:ij)?ep pozdrav|üdvözlettel|tisztelettel|cu (?:stimă|respect)|с уважен|с поздрав|με (?:εκτίμηση|φιλικ)|saygılar|iyi çalış|з повагою|srdačan|поздрав|lugupidam|pagarbiai|ar cieņu|(?:ystävällisin )?terve|med? vänlig|(?:vänliga |bästa )?hälsning|(?:med )?(?:venlig |vennlig )?hilsen|mvh|敬具|此致|祝|敬上|trân trọng|hormat|salam|בברכה|تحيات|مع خالص|salutacions|--)`,
  ],
  declared: [
    String.raw`\bthis (?:is an?|e-?mail is an?|message is an?) (?:\w+ )?(?:auto-?\w*|system)(?:[- ]generated)?(?: \w+)? (?:e-?mail|message|mail|reply|response|notification|acknowledg|confirmation)|\b(?:e-?mail|message|mail|reply|response|notification) (?:was|is|has been) (?:\w+ )?(?:auto-?\w*|system)[- ]?(?:generated|sent)|(?:e-?mail|message|mail|reply|response) (?:was|is|has been) (?:sent|generated|created) (?:auto|by (?:an? )?(?:auto|system))|automatic(?:ally)? (?:generated|reply|response) (?:message|e-?mail|mail|to your)`,
    '(?:dies(?:e|es|er)?|es) .{0,40}automatisch|automatisch (?:generiert|erstellt|erzeugt|versandt?|versende)|(?<!ihre )automatische (?:empfangs|eingangs|rückantwort)|(?:message|mail|courriel|réponse)(?: \\S+){0,3} automati|(?:mensaje|correo|respuesta|mail)(?: \\S+){0,4} autom[áa]tic|(?:messaggio|mail|risposta)(?: \\S+){0,4} automatic|(?:mensagem|mail|resposta)(?: \\S+){0,4} autom[áa]tic|automatisch (?:gegenereerd|bericht|antwoord|verzonden|verstuurd|aangemaakt)|automatische (?:e-?mail|reactie|bevestiging|ontvangst)',
    '(?:wiadomość|mail).{0,30}automatyczn|automatyczn\\S{1,3} (?:wiadomoś|odpowied|potwierdz|mail)|(?:zpráv|správ|mail|odpov|potvrz).{0,30}automatick|automatick\\S{1,4} (?:generov|vygener|zpráv|správ|odpov|odesl|odosl|mail)|automatikus(?:an)? .{0,20}(?:üzenet|válasz|level|levél|küld|generál|készült|mail)|(?:mesaj|mail|răspuns).{0,25}automat|generat automat|автоматично? (?:генериран|съобщение|писмо)|(?:съобщение|имейл|писмо)[^.]{0,30}автоматичн|(?:письмо|сообщение|уведомление|ответ)[^.]{0,40}автоматическ|автоматическ\\S{1,3} (?:письмо|сообщение|уведомление|ответ|сформир|отправ|созда)|(?:лист|повідомлення|відповідь)[^.]{0,40}автоматичн|αυτ[οό]μ[αά]τ\\S{1,5} (?:μήνυμα|απάντηση|απεστ)|(?:μήνυμα|e-?mail)[^.]{0,30}αυτόματ|otomatik (?:olarak|mesaj|yanıt|bilgi|e-?posta|cevap)',
    '(?:poruka|mail|odgovor|sporočilo|pošta).{0,25}(?:automatsk|samodejn|avtomatsk)|(?:automatsk|avtomatsk|samodejn)\\S{1,2} (?:generir|poruk|odgovor|sporočil|ustvarjen|poslan)|аутоматск|(?:laiškas|pranešimas|žinutė).{0,25}automatišk|automātisk\\S{1,2} (?:ģener|ziņ|nosūt|izveid|atbild)|automaat(?:ne|selt|vastus|teade)|automaattisesti|automaattinen|automatiskt? (?:genererat|genereret|generert|skickat|svar|meddelande|utskick|besked|melding|e-post|mail|udsendt|sendt|afsendt|utsendt|bekräft|bekræft)|自動(?:送信|配信|返信|応答|的|で)|(?:自动|自動|系统自|系統自)(?:发送|發送|生成|回复|回覆|发出|發出|寄出|产生|動|动)|자동(?:으로)? ?(?:발송|발신|생성|응답|회신|전송)|발신 ?전용|tự động|otomatis|อัตโนมัติ|אוטומטי|تلقائي|آليا',
  ],
  'no-reply': [
    `(?:do not|don't|cannot|not be able to|please no) (?:directly )?(?:reply|respond|answer)(?: directly)?(?: to)?(?: (?:this|it|the (?:e-?mail|message))|[.,!;)]|$)|(?:not|isn't) (?:being )?(?:monitored|read|checked)|unmonitored|unattended|(?:replies|responses) (?:to this|are not|will not)|nicht auf diese|antworten sie (?:bitte )?nicht|ne pas (?:y )?répondre|ne répondez pas|no (?:respond|conteste|responda)|non risponde|não respond|niet (?:te )?(?:op|be?antwoord|antwoord|reage)|nie odpowiad|neodpov|ne válaszol|nu (?:vă rugăm să )?răspund|не (?:нужно |надо )?отвеча|не відповіда|не отговар|yanıtlama|cevaplama|返信(?:いただ|され|しない|でき|はでき|は受)|(?:勿|不要)(?:直接)?回|请勿|請勿|회신(?:하지|이 (?:되지|불가))|(?:svara|besvara) (?:inte|ej)|ikke (?:svar|besvar|mulig å svare)|älä vastaa|μην απαντ|(?:nemojte|ne) odgovara|ärge vasta|neatsakyk|neatbild`,
  ],
  received: [
    String.raw`(?:request|ticket|enquiry|inquiry|case|message|e-?mail|report|submission|application)(?: \W?[\w#-]+\W?){0,4} (?:has been|have been|was|is) (?:\w+ )?(?:received|registered|created|logged|opened|assigned|updated|submitted)|(?:received|registered|created|logged|opened) (?:your|a|an) (?:\w+ ){0,2}(?:request|ticket|enquiry|inquiry|case|message|e-?mail|report)|new (?:support )?(?:ticket|case) (?:created|opened)|ticket (?:received|created)`,
    '(?:anfrage|nachricht|e-?mail|ticket|anliegen|meldung).{0,60}(?:erhalten|eingegangen|registriert|erfasst|eröffnet|erstellt|angelegt)|eingangsbestätigung|(?:demande|message|ticket|mail).{0,60}(?:reçue?|enregistré|prise? en compte|créé)|accusé de réception|(?:solicitud|consulta|caso|ticket|mensaje|correo).{0,60}(?:recibid|registrad|cread)|(?:recibi|hemos recibido).{0,20}(?:solicitud|consulta|mensaje|correo|caso)|(?:richiesta|segnalazione|ticket|messaggio|mail).{0,60}(?:ricevut|registrat|apert|pres[ao] in carico|creat)|(?:solicitação|chamado|mensagem|protocolo|ticket|contato).{0,60}(?:recebid|registrad|criad|abert)|recebemos (?:a )?su?a',
    '(?:aanvraag|vraag|bericht|melding|ticket|mail).{0,60}(?:ontvangen|geregistreerd|aangemaakt)|ontvangstbevestiging|(?:zgłoszenie|wiadomość|zapytanie).{0,60}(?:zarejestrowan|otrzyma|przyjęt|utworzon)|potwierdzenie (?:otrzymania|przyjęcia|zgłoszenia)|(?:požadavek|dotaz|zpráv|hlášení|požiadavk|správ).{0,60}(?:přijat|zaevidov|zaregistr|vytvořen|prijat|vytvoren)|(?:megkeres|bejelent|üzenet|level|levél).{0,60}(?:megkap|rögzít|regisztrál|érkezett)|(?:solicitare|mesaj|cerere|tichet).{0,60}(?:înregistrat|primit|creat)|(?:обращение|заявка|запрос|письмо|сообщение).{0,60}(?:зарегистр|принят|получен|создан)|(?:звернення|заявк|запит|лист|повідомлення).{0,60}(?:зареєстр|прийнят|отриман|створен)|(?:запитване|заявка|съобщение).{0,60}(?:получен|регистр)|(?:αίτημα|μήνυμα).{0,60}(?:ελήφθη|λάβαμε|καταχωρ|παραλ)',
    '(?:talebiniz|mesajınız|başvurunuz|e-?postanız|kaydınız|bildiriminiz).{0,60}(?:alın|ulaş|oluştur|kayd)|(?:upit|zahtjev|zahtev|poruka|prijava|zahtevek|sporočilo|povpraševanje).{0,60}(?:zaprimljen|primljen|zabilježen|prejet|prejeli|evidentiran)|(?:ärende|förfrågan|meddelande|mejl|henvendelse|sag|sak|besked|forespørsel).{0,60}(?:mottag|tagit emot|registrera?t|registreret|modtaget|mottatt|skapats|opprettet|oprettet)|(?:pyyntö|viesti|yhteydenotto|tiketti).{0,60}(?:vastaanotet|kirjattu|saapunut)|(?:päring|pöördumi|kiri|užklaus|laišk|pieteikum|vēstul).{0,60}(?:registreeri|kätte|vastu võetud|gaut|užregistr|saņemt|reģistr)|(?:問い?合わせ|受付|ご依頼|メール).{0,20}(?:受け付け|受付|承りました|受信)|(?:受付|受信)(?:完了|確認|番号)|(?:邮件|請求|请求|工单|工單|问题|問題|咨询|諮詢|反馈|留言).{0,20}(?:已收到|收到|已受理|已创建|已建立|已提交)|(?:문의|접수|요청).{0,20}(?:접수되|접수 완료|등록되)',
  ],
  soon: [
    String.raw`(?:respond|reply|get back|be in touch|answer|contact you|review)(?:ed)?(?: \w+){0,5} (?:within|soon|shortly|asap|as quickly|in the order|by our|next)|within \w+ (?:business |working )?(?:hours|days)|business days?|(?:schnellst|baldmöglich|in kürze|umgehend|werktag|bearbeitungszeit|melden uns|innerhalb (?:von )?\S+ (?:stunden|tagen))|(?:entro|binnen|inom|içinde|innen|kuluessa|w ciągu|během|în termen|в течение|протягом|dans les|en menos de) \S{1,12} (?:ore|giorni|uur|dagen|timmar|dagar|godzin|dni|hodin|dnů|час|дн|годин|heures|jours|horas|días)|(?:時間|営業日)以内|(?:小时|小時|工作日)内|(?:시간|영업일) 이내|dans les (?:plus brefs|meilleurs) délais|sous \d+ ?h|heures ouvr|jours ouvr|(?:lo antes|a la brevedad|breve|horas hábiles|días hábiles)|(?:al più presto|quanto prima|giorni lavorativi|ore lavorative)|(?:o mais breve|em breve|dias úteis|horas úteis)|(?:zo (?:snel|spoedig) mogelijk|werkdag)|(?:jak najszybciej|wkrótce|dni robocz|godzin)|(?:co nejdříve|brzy|pracovních dn|čo najskôr|pracovných dn)|(?:hamarosan|munkanap|lehető leg)|(?:cât mai curând|cel mai scurt|zile lucr)|(?:в ближайшее|рабоч\S{1,3} (?:дн|час)|ближайшее время|найближч|робоч\S{1,3} (?:дн|год))|(?:най-скоро|работни дни|σύντομα|εργάσιμ)|(?:en kısa|iş günü|mümkün olan)|(?:uskoro|najkraćem|radn\S{1,3} dan|kmalu|najkrajšem|delovn)|(?:så snart|inom kort|hurtigst|snarest|arbetsdag|arbejdsdag|virkedag|hverdage)|(?:mahdollisimman|arkipäiv|pian)|(?:営業日|順次|折り返し|追って|担当者)|(?:尽快|儘快|盡快|工作日)|(?:영업일|빠른 시일|순차적|담당자)`,
  ],
};

/** What answering machines write. Bundles carry it packed: infra/parts/packed-phrases.ts. */
export const automaticPhrases = (): {
  readonly prefixes: typeof prefixes;
  readonly said: typeof said;
} => ({ prefixes, said });
