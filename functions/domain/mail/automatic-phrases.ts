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
  | 'soon'
  | 'usually'
  /** That nobody reads what is sent to an address. */
  | 'unread'
  /** *I* have left; `left` tells it of anybody. */
  | 'gone'
  /** Of a machine that is not the writer's: *your automatic reply*. */
  | 'yours'
  /** Who is on duty at a service desk. */
  | 'staff'
  /** What is registered, by its number. */
  | 'numbered'
  /** That the reader will hear of whoever is on duty. */
  | 'promised'
  /** Within so many hours or days. */
  | 'within'
  /** What a receipt of a service desk leaves out: threats and conditions, what somebody else does, and what was said before. */
  | 'elsewhere'
  /** What only people write: what they want done, and that a colleague is away. */
  | 'human';

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
    "(?:(?:i am|i'm) (?:currently )?)?away(?! ?[(!])",
    'not in (?:the )?office',
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
    '(?:(?:я )?в )?отпуск[ае]? (?=до )',
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
  sl: ['samodejni odgovor', 'odsotnost', 'odsoten', 'odsotna', 'samodejno sporočilo', 'avtomatski odgovor'],
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
    '不在(?:通知|連絡|の(?:お知らせ|ご?連絡|ご案内))',
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
    '(?:휴가|부재|휴무) ?(?:안내|알림)',
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
    String.raw`(?:^|(?<!while |since |because |when |as |if |that )\b(?:I|we) (?:am|are|will be|shall be)|(?<!while |since |because |when |as |if |that )\b(?:I'm|I'll be|we're|we'll be)|\bam|[,.!] ?)(?: \w+){0,3} ?(?:out of (?:the |my )?office|(?:on|taking) (?:\w+ )?(?:leave|vacation|holidays?|pto)\b|on (?:a )?(?:business (?:trip|travel)|sabbatical)|away (?:from|until|till|on)\b|not in the office|absent|travell?ing|unavailable|out sick)`,
    'nicht (?:im büro|im haus|am arbeitsplatz|erreichbar)|abwesend|außer haus|(?:ab|am) .{0,20} wieder (?:im büro|erreichbar|da)(?!\\p{L})|urlaub|elternzeit|mutterschutz|krankgeschrieben|congé (?:maternité|paternité|parental)|arrêt maladie|de baja|baja (?:médica|por)|permiso de|in maternità|licença|dienstreise|geschäftsreise|absente?\\b|en congés?|en vacances|en déplacement|fuera de la oficina|vacaciones|ausente|de viaje|fuori (?:ufficio|sede)|in ferie|assente|férias|fora do escritório|de licença|afwezig|niet (?:aanwezig|op kantoor)|vakantie|(?:met|ouderschaps)verlof|met .{0,12}verlof',
    'urlop|nieobecn|poza biurem|dovolen|mimo kancelář|nepřítom|neprítom|nie som v kancel|szabadság|házon kívül|nem (?:vagyok|leszek) (?:az )?irodá|concedi|plecată? din birou|nu sunt (?:la|în) birou|отпуск|отсъств|отсутств|командировк|вне офиса|не будет (?:в офисе|на (?:рабочем )?месте)|відпуст|відсутн|відрядженн|άδεια|εκτός γραφείου|απουσι|izinde|izinli|ofis dışında',
    'odmor|odsut|dopust|odsot|одмор|одсут|atostog|atvaļināj|prombūtn|puhkus|loma(?:lla|ll)|lomalla|vapaalla|poissa|semester|tjänstledig|föräldraledig|tjänsteresa|frånvar|(?:inte|ej) på kontoret|ferie|bortreist|forretningsrejse|barsel|ikke (?:på kontoret|til stede)|休暇|お休みを|不在|出張|休み|休假|年假|产假|產假|病假|请假|外出|出差|不在办公室|休息|휴가|부재|출장|nghỉ phép|cuti|בחופש|מחוץ למשרד|إجازة|خارج المكتب|ลาพัก|vacances',
    String.raw`(?:I am|I'm|we are|we're)(?: \w+){0,2} (?:out of the country|off (?:sick|work|today|until)|at (?:a |an )?(?:conference|training|trade)|attending an? \w+|on (?:\w+ ){2}leave)|(?:started|begun|begin) (?:my |a )?(?:\w+ )?leave|\bI (?:only |currently )?work (?:part|only|(?:on )?(?:mon|tues|wednes|thurs|fri)days?)|(?:office|offices|shop|store|company|business)(?: \w+){0,2} (?:is|are|will be) (?:\w+ )?closed|(?:büro|kanzlei|praxis|betrieb|geschäft|firma)\S*(?: \S+){1,8} geschlossen|krankheitsbedingt|(?:bureaux|cabinet|magasin|société|entreprise)(?: \S+){1,6} ferm[ée]|(?:oficinas?|tienda|empresa)(?: \S+){1,6} cerrad|(?:uffici|ufficio|negozio|azienda)(?: \S+){1,6} chius|(?:escritório|loja|empresa)(?: \S+){1,6} fechad|kantoor(?: \S+){1,6} gesloten|biuro(?: \S+){1,6} nieczynn|офис(?: \S+){1,6} (?:закрыт|не работает)|офіс(?: \S+){1,6} (?:зачинен|не працює)|kancelář(?: \S+){1,6} zavřen|kontoret(?: \S+){1,6} (?:stängt|lukket|stengt)|(?:休業|休診|閉館)|(?:放假|休市)期?间?`,
    String.raw`нет на (?:рабочем )?месте|на больничном|декретн|немає на (?:робочому )?місці|на лікарняному|лікарнян|l4\b|zwolnieniu lekarskim|macierzyńsk|rodičovsk|mateřsk|na służbowym|ofiste (?:değil|olma)|raporluyum|sairauslomalla|vanhempainvapaa|syg(?:e)?meldt|sykmeldt|sjukskriven|barnledig|foreldreperm|orlov\b|concediu|táppénz|gyes|άδεια|ลาป่วย|ไม่อยู่ที่|ลาพัก|ลาคลอด|휴직|병가|育休|産休|長期休|lagi cuti|đi công tác|vắng mặt|חופשת|מילואים|غائب|غياب`,
    String.raw`ne suis pas au bureau|no estoy en la oficina|non sono in ufficio|não estou no escritório|nie (?:ma mnie|jestem) w biurze|nejsem v kancel|меня (?:\S+ )?нет|не (?:в офисе|на работе|в офісі|на роботі)|мене (?:\S+ )?немає|δεν είμαι στο γραφείο|не съм в офиса|nisam u (?:uredu|kancelariji)|nisem v pisarni|нисам у канцеларији|en ole (?:toimistolla|töissä)|איני במשרד|לא במשרד|không có mặt|tidak (?:berada )?di kantor|자리를 비|사무실에 없`,
    String.raw`\btaking (?:\w+ ){1,3}off\b|\bday off\b|public holiday|bank holiday|in meetings|in (?:a )?(?:training|workshop)|company retreat|team event|offsite|(?:am|feeling) (?:sick|ill|unwell)|habe (?:\S+ )?frei\b|freien tag|feiertag|teilzeit|fortbildung|schulung|(?:auf|einer) (?:der )?messe|in besprechung|krank|jour (?:de congé|férié)|en (?:formation|réunion|repos|séminaire)|temps partiel|malade|souffrant|día libre|festivo|en (?:reuniones|formación)|tiempo parcial|viaje de|enferm[oa]|giorno (?:libero|festivo)|in (?:riunione|trasferta|formazione|malattia)|malat[oa]|de folga|feriado|em (?:reunião|reuniões|treinamento|formação|viagem)|doente|vrij\b|vrije dag|werk niet op|parttime|ziek\b|op (?:cursus|training|reis|zakenreis)`,
    String.raw`dzień wolny|wolny dzień|mam wolne|na (?:szkoleniu|konferencji)|w (?:delegacji|podróży)|chor[yaą]\b|zamknięte|mám volno|státní svátek|nemocn|na (?:školení|služební)|выходной|отгул|праздничн|на (?:совещани|обучени|конференци|выставк|пенси)|боле[юн]|больна|не работаем|не працюємо|вихідний|хвор|tatil|toplantıda|eğitimde|hastayım|\bledig\b|iznindeyim|är sjuk|på (?:kurs|konferens|utbildning|deltid)|er sy[gk]\b|har fri\b|fridag|permisjon|på kursus|stängt|lukket|stengt|vapaapäivä|olen (?:\S+ )?(?:poissa|sairaana)|koulutuksessa|szabadnap|beteg|nem dolgoz|zárva|închis|bolnav|zile libere|κλειστ|άρρωστ|почивен|болен|затворен|bolestan|zatvoren|bolan|zaprt|定休日|公休|有給|体調不良|研修|会議中|放假|调休|調休|开会|生病|培训|연차|휴무|공휴일|반차|회의 중|교육 중|문을 닫`,
  ],
  left: [
    String.raw`no longer (?:work|employ|with|at|part)|(?:has|have) left (?:the |our )?(?:company|organi|firm|business)|nicht mehr (?:für|bei|im|in unser|tätig)|ausgeschieden|(?:ne|n'\w+) (?:fait |travaille )?plus|a quitté|ya no (?:trabaj|form|est)|non (?:lavora|lavoro|è|fa) più|não (?:trabalha|trabalho|faz|está) mais|niet (?:meer|langer) werkzaam|uit dienst|nie pracuj|больше не работа|уволил|não integra|退職|离职|離職|퇴사|퇴직`,
    String.raw`\bleft (?:the |our )?(?:company|organi|firm|business)|(?:unternehmen|firma)(?: \S+){0,4} verlassen|больше не работа|не работаю (?:больше )?в|більше не працю|уже не работа|non lavor\S+ più|deixou (?:a|de)|já não (?:trabalh|faç|faz)|не працюю|již ne?pracuj|už nepracuj|jobbar inte längre|slutat|arbetar inte|arbejder ikke længere|er fratrådt|jobber ikke lenger|sluttet|en (?:ole )?enää|nem dolgoz|nu mai lucrez|вече не работ|artık .{0,30}çalışm|ayrıldım|不再(?:担任|任职|在)|그만두|tidak lagi bekerja|không còn làm`,
    String.raw`\bhas left\b|\b(?:has|have) retired|moved to (?:another|a different|a new) (?:department|role|team|position)|changed (?:jobs|roles)|ruhestand|in rente\b|abteilung gewechselt|на пенсию|перешла? в друг|покинул|à la retraite|en retraite|se ha jubilado|ha dejado|dejó (?:la|de)|in pensione|ha lasciato|aposentou|werkt niet (?:meer|langer)|met pensioen|nie jest już|na emerytur|do důchodu|nepracuje|emekli|har slutat|i pension|er stoppet|på pension|työskentele enää|nyugdíj|異動|退休|调岗|부서 이동`,
  ],
  thanks: [
    String.raw`thank(?:s| you)(?: \w+){0,2} for (?:(?:your|the) (?:\w+ )?(?:e-?mail|message|mail|note|letter|enquiry|inquiry|interest|request|contact)|contacting|reaching|writing|getting in)|(?:dank|danke)(?: ihnen| dir)?(?: vielmals)? für (?:ihre?n?|deine|die) (?:\S+ )?(?:e-?mail|mail|nachricht|anfrage|interesse|schreiben|kontakt)|(?:merci|remercie)\S* (?:\S+ )?(?:de|pour) (?:votre|ton)|gracias por (?:su|tu|el|contact|escrib)|grazie (?:mille )?(?:per|di|del)|obrigad[oa] (?:por|pelo|pela)|agradeço|(?:bedankt|dank u?) ?(?:wel )?voor`,
    String.raw`dziękuj\S+ za|děkuj\S+ (?:\S+ )?za|ďakujem\S* za|köszön\S+ (?:a |az )?\S*(?:level|üzenet|e-?mail|megkeres)|mulțum\S+ pentru|благодар\S+|спасибо за|дяку\S+ за|ευχαριστ|için teşekkür|hvala (?:vam )?(?:na|za)|хвала на|(?:ačiū|dėkoju) už|paldies par|tänan|täname|aitäh|kiit(?:os|än|ämme)|tack för|tak for|takk for`,
    'ありがとう|(?:邮件|郵件|来信|來信|来函).{0,8}收到|收到(?:您|你)|感谢(?:您|你)的|谢谢(?:您|你)的|感謝您的|謝謝您的|감사(?:합니다|드립니다)|cảm ơn|terima kasih atas|תודה על|شكرا|gràcies',
  ],
  urgent: [
    'urgent(?!ly)|emergenc|immediate (?:\\w+ )?(?:assist|attention|help|response)|dringend|eilig|eilfäll|notfall|notfäll|urg[eê]n[ctzț](?!ly)|spoed|piln|naléhav|neodkladn|súrn|sürgős|halaszthatatlan|спешн|срочн|неотложн|термінов|невідкладн|επείγ|acil|hitn|nujn|хитн|skub|steidzam|kiire|brådsk|akut|hast(?:er|e)?(?:sak|sag)|haster|hurtig|急ぎ|至急|緊急|紧急|急事|急件|如急|급한|긴급|급하|khẩn|gấp|mendesak|darurat|דחופ|דחוף|عاجل|طار',
    String.raw`ด่วน`,
    String.raw`cannot wait|can't wait|急ぎ|急な|דחופים`,
    String.raw`(?:\b(?:if|should|for|anything)\b.{0,40}(?:can(?:'t|not) wait|on fire|pressing)|brennt es|(?:wenn|falls|sollte).{0,40}(?:brennt|nicht warten|eil(?:t|ig)|dringend)|im notfall|(?<!\p{L})si .{0,30}(?:peut attendre|urgent(?!ly)|presse)|en cas d'urgence|(?<!\p{L})si .{0,20}(?:corre prisa|urgente|puede esperar)|(?<!\p{L})(?:per|se) .{0,30}(?:non (?:può|possono) (?:aspett|attend))|inadiáve|(?<!\p{L})se .{0,20}não pud\S+ esperar|kan (?:het|dit) niet wachten|(?:jeśli|jeżeli|gdy) .{0,30}(?:nie może czekać|piln)|(?:если|якщо) .{0,20}(?:не терпит|срочн|не может ждать|терміново)|[要紧急][紧急的]{0,2}事|acele iş|acil (?:iş|durum)|お急ぎ|緊急)`,
  ],
  apart: [
    String.raw`(?:limited|no|intermittent|irregular|restricted) (?:e-?mail |internet )?access|(?:not|won't|n't) (?:be )?(?:have access|check|read|monitor)\w*|(?:reply|respond|answer|get back)(?: to)?(?: your| you)?(?: \w+){0,3} (?:upon|when|after|once|on my|as soon)|(?:nicht|keine) (?:automatisch )?weiter(?:geleitet|leitung)|k?einen (?:zugriff|zugang)|nur (?:eingeschränkt|unregelmäßig|sporadisch)|erst (?:danach|wieder|nach)|pas (?:transf[ée]r|accès)|accès limité|mon retour|sin acceso|acceso (?:limitado|al)|mi (?:regreso|vuelta)|accesso|mio rientro|acesso (?:limitado|ao|aos)|meu retorno|retornar|niet (?:doorgestuurd|gelezen)|geen toegang|mijn terugkeer`,
    'po powrocie|dostęp|zpoždění|přístup|po návratu|prístup|oneskorení|visszatér|hozzáfér|revenire|întoarcere|acces limitat|завръщане|достъп|после возвращения|по возвращении|доступ|нерегулярно|після повернення|επιστροφή μου|erişim|döndüğümde|dönüş yap|povratk|po vrnitvi|grįž|atgrie|naas(?:en|mis)|tagasi jõud|palattuani|min återkomst|när jag (?:är )?(?:åter|till)|når jeg (?:er )?tilbage|når jeg er tilbake|leser ikke|læser ikke|läses inte|læses ikke|leses ikke|遅れ|以降|休暇中にいただいた|确认が|无法(?:及时|立即)|不便|尽快回复|어렵|늦어|복귀 후',
    String.raw`(?:in|during) my (?:absence|leave)|(?:direct|send|address|forward|refer|submit)\w* (?:(?:all|any|your|future|further|such|other) )+(?:\w+ )?(?:enquir|inquir|quer|question|message|mail|e-?mail|request|correspond)|(?:quer\w+|enquir\w+|inquir\w+|questions?|matters?) in the meantime|(?:respond|reply|answer|read)(?: to)? your (?:e-?)?(?:mail|message)|repl(?:y|ies) (?:will|may) be (?:delayed|slow)|outside (?:of )?(?:these|my|normal|office|working|business) (?:hours|days|times)|next (?:at work|in the office|working day)|not (?:be )?forwarded|(?:respond|reply)(?:ing)? as soon as (?:we|I) |not (?:be )?(?:reading|checking|monitoring)`,
    String.raw`(?:ihre|deine) (?:e-?mails?|mails?|nachricht)(?: \S+){0,5} (?:beantwort|bearbeit|gelesen|lesen)|lese (?:diese|keine|meine)|(?:ihre?|alle|etwaige) (?:anfragen?|anliegen|nachrichten|fragen|e-?mails)(?: \S+){0,2} an |vertritt mich|vertreten (?:mich|durch)|(?:in|während|wegen) meiner abwesenheit|wieder (?:für sie )?(?:da|erreichbar|geöffnet)(?!\p{L})|(?:mails?|nachricht\S*|antwort)(?: \S+){0,5} verzöger`,
    String.raw`(?:pendant|durant|en|lors de) mon absence|prend(?:ra|s)? (?:le relais|connaissance)|(?:traiterai|répondrai|lirai|consulterai)(?: \S+){0,2} (?:votre|vos|à vos) |adresser (?:toutes? )?vos |dès (?:mon|notre) retour|réouverture|(?:en|durante) (?:mi|nuestra) ausencia|(?:contestaré|responderé|leeré|atenderé)(?: \S+){0,2} (?:su|sus|tu|correos?|mensajes?)(?!\p{L})|(?:in|durante la) (?:mia|nostra) assenza|legger[òo] (?:le|la|i|il) |risponder[òo] (?:alle|alla|ai|al) (?:mail|e-?mail|sua|tua|tuo|suo|messagg)|(?:na|durante a) (?:minha|nossa) ausência|responderei (?:ao|aos|à|às) |encaminhe (?:a |as |os )?(?:su?as?|seus?) `,
    String.raw`(?:tijdens|bij) mijn afwezigheid|(?:lees|beantwoord) ik (?:uw|je|mijn|alle) |mail voortaan|(?:podczas|w czasie|w trakcie) mojej nieobecności|na (?:wiadomości|maile|e-maile) odpowi|(?:dobu|v|během) mé nepřítomnosti|(?:dobu|v|počas) mojej neprítomnosti|по (?:всем|любым|возникшим|рабочим|текущим) вопросам|на (?:ваш[еи] |все )?(?:письм|сообщени)\S{1,3} (?:смогу |я |буду )?(?:отвеч|ответ)|обязанности исполня|меня замеща|з (?:усіх|всіх) питань|(?:за|під час|на время|во время) (?:моєї|моей|моего) (?:відсутності|отсутстви)|в мо[её] отсутствие|(?:e-?posta|mesaj)\S{0,8}(?: \S+){0,2} (?:cevap|yanıt|dönüş)|yokluğumda|(?:今後|以後)の?ご連絡|後任|(?:日后|日後|今后|今後).{0,6}(?:事宜|问题|問題|联系|聯絡)|工作由.{1,8}(?:接|代)`,
    String.raw`under (?:min frånvaro|tiden)|svara(?:r)? på (?:ditt|dina|mejl|mail)|vid frågor|svarer på (?:din|dine|e-?post|mails?)|i (?:mit|mitt|min) fravær|poissa ollessani|poissaoloni|vastaan (?:viest|sähköp)|távollétem (?:alatt|ideje)|e-?mail\S*(?: \S+){0,3} válaszol|(?:în|pe durata|pe perioada) absenț\S{1,2} mel?e?a?|răspund\S* la (?:mesaj|e-?mail)|απουσία μου|мое отсъствие|בהיעדרי|בהעדרי|أثناء غيابي|mojoj odsutnosti|moje odsotnosti|ระหว่าง(?:นี้|ที่)|selama (?:saya )?cuti|부재 (?:중|기간)`,
    String.raw`need (?:any |some )?(?:help|assistance|support|anything)|before then|in the meantime|check(?:ing)? (?:my )?(?:e-?mails?|messages?) (?:only )?(?:sporadic|occasional|periodic|infrequent|rarely|once)\w*|limited availability|you have reached the (?:mailbox|inbox) of|(?:respond|reply|answer) to (?:all|every) (?:e-?mail|message)s?|will be forwarded to|(?:ihre|deine) (?:nachricht|e-?mail|mail) (?:beantworte|lese)|meine vertretung (?:ist|übernimmt)|ne (?:consulte|lis|relève)(?: \S+){0,3} (?:messages|mails|courriels|messagerie)|no (?:reviso|leo|leeré|revisaré)|non (?:leggo|leggerò|controllo)|não (?:leio|lerei|verifico)|(?:lees|bekijk) (?:geen|mijn)|(?:reageer|antwoord) ik op|nie (?:sprawdzam|czytam|odbieram)|nečtu|nekontroluji|почту (?:\S+ ){0,2}(?:не|провер)|не (?:буду )?(?:провер|чита)\S+ почту|mail bliver besvaret|läser inte|απαντήσω (?:στο|σε) |отговоря на |odgovori\S*(?: ću)? na (?:vaš|poruk|e-?mail)|răspunde?(?: \S+){0,2} la mesaj|trả lời (?:e-?mail|thư)|yerime|ご用件は|(?:업무|관련) 문의는|ved spørsmål|na wiadomość odpowi|vastaan viesti|(?:查看|处理|處理)邮件|(?:回复|处理)(?:可能)?会?(?:延迟|延遲|较慢)|ご返信いたします`,
  ],
  contact: [
    'contact|\\bcall\\b|\\btext me|\\breach|phone|colleague|assist|@|\\d{5}|\\d \\d{3}|kontakt|wenden|erreich|vertret|kolleg|contacter|contactez|joindre|collègue|adresser|contact|llam|dirij|compañer|escrib|contatt|scriver|rivolger|colleg|chiamare|contat|procur|direcion|bereik|bellen|terecht|collega|dzwoni|wracać|volejte|volať|obra[ťt]|kolég|forduljon|keress|hívj|coleg|sunați|свърж|колег|обърн|обра[тщ]|звони|замеща|телефон|зверта|зверніть|επικοινων|καλέστε|συνάδελφ|ulaş|iletişim|görüş|arayab|javit|nazov|obrn|pokličite|јавит|обрат|позов|kreip|susisiek|skambin|sazin|zvan|pöördu|helist|yhtey|soita|\\bring|\\bspør|henvend|連絡|電話|联系|聯絡|聯繫|拨打|撥打|致电|연락|전화|liên hệ|gọi|hubungi|לפנות|צור קשר|התקשר|التواصل|الاتصال|تواصل',
    String.raw`write to|e-?mail (?:me|us|him|her|them)|reach out|pisz|proszę o kontakt|пиши|fale com|fala[rt] com|falar|mail naar|skriv till|skriv til|kirjoit|írj|scrieți|atender|ติดต่อ|โทร|front desk|reception|\bvisit\b|https?:`,
    String.raw`\bform\b|formular|formulaire|web\b|website|сайт|форм[уа]|sivu|ご用件|업무 문의|문의는|电话|打电话|전화|pozovite|pokličite|ta kontakt|erreichen|mailen`,
  ],
  back: [
    String.raw`\b(?:return|back|reply|respond|answer)|wieder|zurück|antwort|beantwort|retour|répond|volv|vuelv|regres|vuelta|respond|rientr|rispond|torn|retorn|volt|terug|beantwoord|powr|wróc|wrac|odpowi|vrát|návrat|odpov|vissza|válasz|reven|întoarc|răspund|върн|отговор|верн|возвращ|отвеч|ответ|поверн|відпов|επιστρ|απαντ|dönüş|döneceğ|yanıt|cevap|vrat|odgovor|вратим|grį|atsak|atgriez|atbild|naas|tagasi|vasta|palaa|takaisin|åter|tillbaka|tilbake|tilbage|svar|戻|返信|対応|返回|回来|回复|回覆|돌아|복귀|회신|답변|trở lại|quay lại|phản hồi|kembali|balas|חוזר|אחזור|سأعود|عودتي`,
    String.raw`ตอบกลับ|กลับมา|\blees|czyta|läser|reopen|réouv|wiedereröff|ponownie|återkom`,
    String.raw`melde[nt]? |ozv[eu]|vender tilbage|besvar|återkommer|ответим|відповім|отговор|відпові|順次|tr[ảa] lời|απαντήσ|odgovori|אשיב|אענה|reageer|revien|atend`,
  ],
  plain: [
    // The number under which something is registered, and that it is to be told.
    String.raw`^(?:your|ihre?|votre|su|la sua|il suo|uw|a sua|o seu|ваш\S{0,2}|twój|twoje|номер|numer) .{0,40}(?:lautet|\bis|est|\bes|è|é|:)\W{0,3}[\w#-]{0,12}\d[\w-]{0,20}\W?$|geben sie (?:diese|die|bei|bitte) .{0,60}\ban\W?$|(?:quote|mention|include|keep) (?:this|your|the) .{0,20}(?:number|reference|id)\b|(?:rappel|indiqu|mentionn)\p{L}{1,3} (?:ce|le|votre|cette) (?:numéro|référence)|(?:indi(?:que|car)|mencion|conserv|cit)\p{L}{0,3} (?:este|el|su|il|questo|o seu) (?:número|numero|referencia)|vermeld (?:dit|het|uw) (?:nummer|kenmerk)|укаж\p{L}{2,4} (?:этот )?номер`,
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
    // Receipts of reading, which end with when it was.
    String.raw`\bthis is an? (?:(?:return|read|delivery) )?receipt for (?:the|your) (?:e-?)?m|(?:(?:your|the) (?:e-?mail|message)\b.{0,200} (?:was|has been) (?:read|displayed|opened) (?:on|at)|(?:ihre|die) (?:nachricht|e-?mail)\b.{0,200} wurde .{0,20}(?:gelesen|geöffnet|angezeigt)|votre (?:message|e-?mail|courriel)\b.{0,200} a été (?:lue?|ouvert|affiché)|(?:su|tu) (?:mensaje|correo)\b.{0,200} (?:fue|se|ha sido) (?:leíd|ley|abiert)|il (?:suo|tuo) messaggio\b.{0,200} è stato (?:letto|visualizzato|aperto)|(?:su|tu)a mensagem\b.{0,200} foi (?:lida|aberta|exibida)|uw bericht\b.{0,200} (?:is|werd) (?:gelezen|weergegeven|geopend)|wiadomość.{0,200} została (?:przeczytana|wyświetlona|otwarta)|ваше (?:письмо|сообщение).{0,200} было (?:прочитано|открыто)|送信したメール.{0,40}(?:開封|読まれ)|(?:您|你)的(?:邮件|郵件|消息).{0,60}已被?(?:阅读|閱讀|打开|讀取|读取))\S{0,10} (?!.{0,40}(?<!\p{L})(?:by|our|my|but|par|mais|von|aber|por|pero|przez|dal?|ma|na|door|maar|на|но)(?!\p{L})).{0,60}\d\S{0,8}(?: [ap]m| uhr)?\W{0,2}$|ihre (?:nachricht|e-?mail) .{0,200}wurde am \d(?!.{0,40} von ).{1,40} (?:gelesen|geöffnet|angezeigt)\W?$`,
    String.raw`dit is een automatisch|dette er (?:en|et) auto|(?:otomatik bir|otomatik) (?:ileti|mail)|เมลนี้(?:เป็น|ถูก)|系统自动|自動配信|ten (?:e-?)?mail .{0,20}automat`,
  ],
  'no-reply': [
    `(?:do not|don't|cannot|not be able to|please no) (?:directly )?(?:reply|respond|answer)(?: directly)?(?: to)?(?: (?:this|it|the (?:e-?mail|message))|[.,!;)]|$)|(?:not|isn't) (?:being )?(?:monitored|read|checked)|unmonitored|unattended|(?:replies|responses) (?:to this|are not|will not)|nicht auf diese|antworten sie (?:bitte )?nicht|ne pas (?:y )?répondre|ne répondez pas|no (?:respond|conteste|responda)|non risponde|não respond|niet (?:te )?(?:op|be?antwoord|antwoord|reage)|nie odpowiad|neodpov|ne válaszol|nu (?:vă rugăm să )?răspund|не (?:нужно |надо )?отвеча|не відповіда|не отговар|yanıtlama|cevaplama|返信(?:いただ|され|しない|でき|はでき|は受)|(?:勿|不要)(?:直接)?回|请勿|請勿|회신(?:하지|이 (?:되지|불가))|(?:svara|besvara) (?:inte|ej)|ikke (?:svar|besvar|mulig å svare)|älä vastaa|μην απαντ|(?:nemojte|ne) odgovara|ärge vasta|neatsakyk|neatbild`,
    String.raw`(?:hierop|daarop) niet|von rückfragen|отвечать (?:на него )?не (?:нужно|надо|требуется)|не відповідайте|ご返信いただいても|お答えできません|회신되지 않|ne odpovíd|odpovídejte|ne odgovarjajte|svar ikke|inte besvara|ei voi vastata|yanıtlamayın`,
  ],
  received: [
    String.raw`(?:request|ticket|enquiry|inquiry|case|message|e-?mail|report|submission|application)(?: \W?[\w#-]+\W?){0,4} (?:has been|have been|was|is) (?:\w+ )?(?:received|registered|created|logged|opened|assigned|updated|submitted)|(?:received|registered|created|logged|opened) (?:your|a|an) (?:\w+ ){0,2}(?:request|ticket|enquiry|inquiry|case|message|e-?mail|report)|new (?:support )?(?:ticket|case) (?:created|opened)|ticket (?:received|created)`,
    '(?:anfrage|nachricht|e-?mail|ticket|anliegen|meldung).{0,60}(?:erhalten|eingegangen|registriert|erfasst|eröffnet|erstellt|angelegt)|eingangsbestätigung|(?:demande|message|ticket|mail).{0,60}(?:reçue?|enregistré|prise? en compte|créé)|accusé de réception|(?:solicitud|consulta|caso|ticket|mensaje|correo).{0,60}(?:recibid|registrad|cread)|(?:recibi|hemos recibido).{0,20}(?:solicitud|consulta|mensaje|correo|caso)|(?:richiesta|segnalazione|ticket|messaggio|mail).{0,60}(?:ricevut|registrat|apert|pres[ao] in carico|creat)|(?:solicitação|chamado|mensagem|protocolo|ticket|contato).{0,60}(?:recebid|registrad|criad|abert)|recebemos (?:a )?su?a',
    '(?:aanvraag|vraag|bericht|melding|ticket|mail).{0,60}(?:ontvangen|geregistreerd|aangemaakt)|ontvangstbevestiging|(?:zgłoszenie|wiadomość|zapytanie).{0,60}(?:zarejestrowan|otrzyma|przyjęt|utworzon)|potwierdzenie (?:otrzymania|przyjęcia|zgłoszenia)|(?:požadavek|dotaz|zpráv|hlášení|požiadavk|správ).{0,60}(?:přijat|zaevidov|zaregistr|vytvořen|prijat|vytvoren)|(?:megkeres|bejelent|üzenet|level|levél).{0,60}(?:megkap|rögzít|regisztrál|érkezett)|(?:solicitare|mesaj|cerere|tichet).{0,60}(?:înregistrat|primit|creat)|(?:обращение|заявка|запрос|письмо|сообщение).{0,60}(?:зарегистр|принят|получен|создан)|(?:звернення|заявк|запит|лист|повідомлення).{0,60}(?:зареєстр|прийнят|отриман|створен)|(?:запитване|заявка|съобщение).{0,60}(?:получен|регистр)|(?:αίτημα|μήνυμα).{0,60}(?:ελήφθη|λάβαμε|καταχωρ|παραλ)',
    '(?:talebiniz|mesajınız|başvurunuz|e-?postanız|kaydınız|bildiriminiz).{0,60}(?:alın|ulaş|oluştur|kayd)|(?:upit|zahtjev|zahtev|poruka|prijava|zahtevek|sporočilo|povpraševanje).{0,60}(?:zaprimljen|primljen|zabilježen|prejet|prejeli|evidentiran)|(?:ärende|förfrågan|meddelande|mejl|henvendelse|sag|sak|besked|forespørsel).{0,60}(?:mottag|tagit emot|registrera?t|registreret|modtaget|mottatt|skapats|opprettet|oprettet)|(?:pyyntö|viesti|yhteydenotto|tiketti).{0,60}(?:vastaanotet|kirjattu|saapunut)|(?:päring|pöördumi|kiri|užklaus|laišk|pieteikum|vēstul).{0,60}(?:registreeri|kätte|vastu võetud|gaut|užregistr|saņemt|reģistr)|(?:問い?合わせ|受付|ご依頼|メール).{0,20}(?:受け付け|受付|承りました|受信)|(?:受付|受信)(?:完了|確認|番号)|(?:邮件|請求|请求|工单|工單|问题|問題|咨询|諮詢|反馈|留言).{0,20}(?:已收到|收到|已受理|已创建|已建立|已提交)|(?:문의|접수|요청).{0,20}(?:접수되|접수 완료|등록되)',
    String.raw`(?:anfrage|nachricht|mail|anliegen)(?: \S+){0,6} (?:eingegangen|bearbeitet)|(?:bien reçu|accusons réception)(?: \S+){0,2} (?:votre|vos)|(?:abbiamo ricevuto|è (?:stata|stato) (?:ricevut|registrat))\S*(?: \S+){0,2} (?:sua|tua|suo|vostra|richiesta|messaggio|mail)|recebemos (?:a |o )?(?:su?a|seu)|(?:hebben|is) (?:uw|je) (?:e-?mail|mail|bericht|vraag)(?: \S+){0,4}|uw (?:e-?mail|bericht|vraag)(?: \S+){0,4} ontvangen|(?:wiadomość|zgłoszenie)(?: \S+){0,4} (?:dotarł|wpłyn|otrzym)|(?:zpráv|dotaz|žádost|e-?mail)\S*(?: \S+){0,3} obdrže|obdrželi jsme|(?:ваш\S{0,3} )(?:письмо|обращение|сообщение|заявка|лист|звернення|запит)(?: \S+){0,3} (?:получен|принят|зарегистр|отриман|прийнят|зареєстр)|(?:mesajınız|talebiniz|başvurunuz)(?: \S+){0,3} (?:ulaş|alın|kayd)|お問い?合わせ(?:を|を?いただき)?、?(?:誠に)?ありがとう|(?:您的|你的)?(?:来信|來信|来函|邮件|郵件|留言|反馈).{0,4}(?:已收到|收悉|已经收到)|(?:已收到|收到了?)(?:您|你)的|문의.{0,8}접수|접수되었|(?:mejl|meddelande|ärende|mail|henvendelse|besked|forespørsel)\S*(?: \S+){0,4} (?:mottag|modtag|mottatt)|(?:tagit emot|mottagit|modtaget|mottatt) (?:ditt|din|dit|jeres|er)|vastaanott\S+ viesti|megkaptuk|am primit (?:mesaj|solicit|e-?mail)|получихме|λάβαμε το|הודעתך התקבלה|פנייתך התקבלה|تم استلام|استلمنا|đã nhận được|telah (?:kami )?(?:terima|menerima)|ได้รับ(?:ข้อความ|อีเมล)`,
    String.raw`(?:high|large|unusual) (?:\w+ )?volume of|(?:enquiry|inquiry|message|e-?mail|request) is important to us|(?:została?|zostało) przekazan|(?:anfrage|nachricht)(?: \S+){0,4} weitergeleitet|(?:a été|est) (?:transmise?|bien enregistrée?)|(?:передано|передали|перенаправлен)|telah kami terima|已收到您`,
  ],
  soon: [
    String.raw`(?:respond|reply|get back|be in touch|answer|contact you|review)(?:ed)?(?: \w+){0,5} (?:within|soon|shortly|asap|as quickly|in the order|by our|next)|within \w+ (?:business |working )?(?:hours|days)|business days?|(?:schnellst|baldmöglich|in kürze|umgehend|werktag|bearbeitungszeit|melden uns|innerhalb (?:von )?\S+ (?:stunden|tagen))|(?:entro|binnen|inom|içinde|innen|kuluessa|w ciągu|během|în termen|в течение|протягом|dans les|en menos de) \S{1,12} (?:ore|giorni|uur|dagen|timmar|dagar|godzin|dni|hodin|dnů|час|дн|годин|heures|jours|horas|días)|(?:時間|営業日)以内|(?:小时|小時|工作日)内|(?:시간|영업일) 이내|dans les (?:plus brefs|meilleurs) délais|sous \d+ ?h|heures ouvr|jours ouvr|(?:lo antes|a la brevedad|breve|horas hábiles|días hábiles)|(?:al più presto|quanto prima|giorni lavorativi|ore lavorative)|(?:o mais breve|em breve|dias úteis|horas úteis)|(?:zo (?:snel|spoedig) mogelijk|werkdag)|(?:jak najszybciej|wkrótce|dni robocz|godzin)|(?:co nejdříve|brzy|pracovních dn|čo najskôr|pracovných dn)|(?:hamarosan|munkanap|lehető leg)|(?:cât mai curând|cel mai scurt|zile lucr)|(?:в ближайшее|рабоч\S{1,3} (?:дн|час)|ближайшее время|найближч|робоч\S{1,3} (?:дн|год))|(?:най-скоро|работни дни|σύντομα|εργάσιμ)|(?:en kısa|iş günü|mümkün olan)|(?:uskoro|najkraćem|radn\S{1,3} dan|kmalu|najkrajšem|delovn)|(?:så snart|inom kort|hurtigst|snarest|arbetsdag|arbejdsdag|virkedag|hverdage)|(?:mahdollisimman|arkipäiv|pian)|(?:営業日|順次|折り返し|追って|担当者)|(?:尽快|儘快|盡快|工作日)|(?:영업일|빠른 시일|순차적|담당자)`,
    String.raw`(?:one of (?:our|the)|a member of|our (?:\w+ )?team|an? (?:agent|representative|advis\w+|specialist|colleague))(?: \w+){0,6} (?:will|shall)|in kürze|schnellstmöglich|baldmöglichst|entro (?:\d+|\S+) (?:ore|giorni)|em contato|u op(?!\p{L})|w ciągu \d|до \d+ (?:час|дн|годин)|в течение|en kısa sürede|2営業日|营业日|回复您|회신드리|답변드리|co nejdříve|så snart|inom ett dygn|найближч|hurtigst|ожидайте|очікуйте|в порядке очереди|snarest|takaisin mahdollisimman|a lehető|cât mai|възможно най|το συντομότερο|בהקדם|أقرب وقت|sớm nhất|secepatnya|sesegera|โดยเร็ว`,
    String.raw`response times?|so bald wie möglich|reihenfolge des eingangs|sous \d+ heures|en breve|il prima possibile|prima possibile|assim que possível|em até \d|en kısa zamanda|hovim|ozveme se|zo snel|протягом|akan segera|โดยเร็ว|小时内|시간 이내|свяжется|зв'яжеться|контактує|se pondrá en contacto|entrará em contato|neemt contact|skontaktuje się|vous contactera|si metterà in contatto|expect an? (?:answer|reply|response)`,
  ],
  usually: [
    String.raw`\b(?:usually|normally|typically)\b|in der regel|normalerweise|üblicherweise|généralement|habituellement|en général|normalmente|habitualmente|di norma|solitamente|di solito|geralmente|doorgaans|gewoonlijk|normaal gesproken|zwykle|zazwyczaj|obvykle|zpravidla|обычно|зазвичай|как правило|genellikle|vanligtvis|normalt|vanligvis|sædvanligvis|yleensä|általában|de obicei|обикновено|συνήθως|通常|一般|보통`,
  ],
  unread: [
    String.raw`\bthis (?:\S+ ){0,2}(?:mailbox|inbox|address|account|e-?mail|mail)(?: \S+){0,3} (?:(?:is|are) )?(?:not|no longer|never|isn't)(?: \w+){0,2} (?:monitored|read|checked|in use|used|active|valid|attended|accept)|(?:comes?|sent) from an (?:unmonitored|unattended)|this is an? (?:unmonitored|unattended|send[- ]only|outgoing)|dies(?:e|es|er) (?:\S+ ){0,1}(?:postfach|adresse|mailbox|mailadresse|konto|e-?mail-?adresse)(?: \S+){1,4} (?:gelesen|überwacht|aktiv|gültig|verwendet|genutzt|bearbeitet|abgerufen|betreut)|(?:cette|ce) (?:boîte|adresse|messagerie|compte)(?: \S+){0,3} n'est (?:pas|plus) |(?:est[ea]) (?:buzón|dirección|cuenta|casilla|correo)(?: \S+){0,4} (?:no (?:es|está|se|recibe)|ya no) |quest[oa] (?:casella|indirizzo|account)(?: \S+){0,3} non (?:è|viene|riceve) |(?:est[ea]) (?:caixa|endereço|conta)(?: \S+){0,4} (?:não (?:é|está|recebe|aceita)) |(?:dit|deze) (?:mailbox|postbus|e-?mailadres|adres|postvak)(?: \S+){1,3} niet |(?:ta|ten) (?:skrzynka|adres)(?: \S+){0,2} nie jest |(?:tato|tento) (?:schránka|adresa)(?: \S+){0,3} není |(?:этот|данный|это|цей|ця) (?:\S+ )?(?:ящик|адрес\S?|скриньк\S)(?: \S+){0,3} не (?:чита|провер|обслуж|использ|отслеж|действ|просматр|перевір|викорис)|(?:bu) (?:posta kutusu|adres|e-?posta adresi)(?: \S+){0,3} (?:kullanılm|takip edilm|izlenm|okunm|kontrol edilm)|(?:den här|denna|denne|dette) (?:\S+ )?(?:brevlåda\S?|inkorg\S{0,2}|adress\S{0,2}|postkass\S{1,2}|innboks\S{0,3}|adresse\S?)(?: \S+){0,2} (?:inte|ikke|ej) |送信専用|(?:此|本|该)(?:邮箱|郵箱|信箱|地址).{0,8}(?:无人|無人|不再|停用|不接收|仅用于|僅)|발신 ?전용|더 이상 사용(?:되|하)지 않`,
    String.raw`this is a no-?reply (?:address|mailbox|e-?mail|account)|(?:deleted|discarded) unread|(?:dies(?:e|er|es)) (?:\S+ ){1,2}(?:ist|wird) nicht mehr aktuell|endereço(?: \S+){0,3} foi desativad|dirección(?: \S+){0,3} (?:desactivad|deshabilitad)|indirizzo(?: \S+){0,3} (?:disattivat|dismess)`,
  ],
  gone: [
    String.raw`\bI (?:no longer work (?:at|for|here|with)|am no longer (?:with|at|employed|working|part)|have left|don't work (?:at|for|here))|\bich (?:habe das unternehmen|habe die firma|bin nicht mehr|arbeite nicht mehr|bin (?:\S+ ){0,4}ausgeschieden)|\bje ne (?:fais|travaille|suis) plus|ya no (?:trabajo|formo|estoy|pertenezco)|non (?:lavoro|faccio|sono) più|(?:já )?não (?:trabalho|faço|estou|integro)|ik (?:ben|werk) (?:niet (?:langer|meer)|sinds)|nie pracuję (?:już )?|już nie pracuję|(?:^|\P{L})я (?:уже |больше )?не работаю|я больше не|(?:вже|більше) не працюю|už nepracuji|již nepracuji|jag (?:jobbar|arbetar) inte|jag har slutat|jeg (?:arbejder|jobber) ikke|jeg har sluttet|nem dolgozom|nu mai lucrez|вече не работя|ayrıldım|çalışmıyorum|退職(?:いた|し|致)|(?:我|本人).{0,6}(?:离职|離職)|퇴사(?:하|했)`,
  ],
  yours: [
    String.raw`(?:your|ihre[nr]?|deine?|eure|votre|vos|su|sus|tu|vuestra|vostr[ao]|sua|tua|seu|vossa|uw|jullie|twoj[aą]|waszą?|państwa|vaš[ie]|vaší|ваш\S{0,3}|ваш[еу]|ditt|din|ert|er|jeres) (?:\S+ )?(?:auto|авто)|(?:您|你们?|贵司)的?(?:自动|自動)|자동 ?(?:회신|응답).{0,3}(?:받|만)|自動返信.{0,6}(?:届|受|いただき)|(?<!\p{L})(?:recebi|recibí|he recibido|ho ricevuto|ai (?:bien )?reçu|habe ich|ich habe|i (?:have )?(?:received|got)|получила?|отримала?|otrzymał[ae]m|dostał[ae]m|aldım|obdržela? jsem)(?!\p{L})`,
  ],
  staff: [
    String.raw`\b(?:agent|representative|advis[oe]r|specialist|consultant|member of|one of (?:our|the)|our (?:\w+ ){0,2}(?:team|staff)|customer (?:care|service|support))\b|unser\w* (?:\S+ )?(?:team|mitarbeiter|kundenservice|kundendienst|support)|sachbearbeiter|(?:un|notre|nos|le) (?:conseiller|équipe|service|agent)|(?:un|nuestro) (?:agente|equipo|asesor|gestor)|(?:un|il nostro|un nostro) (?:operatore|team|addetto|consulente)|(?:nossa|nosso|um) (?:equipe|equipa|time|atendente|consultor)|(?:onze|ons|een) (?:medewerker|team|klantenservice)|konsultant|zespół|działu?(?!\p{L})|náš tým|operátor|менеджер|специалист|оператор|сотрудник|отдел|фахівець|фахівц|temsilci|ekibimiz|handläggare|vårt team|vores team|vårt|asiakaspalvelu|munkatárs|担当|客服|专员|工作人员|담당자|상담원`,
  ],
  numbered: [
    String.raw`(?:ticket|case|number|numéro|reference|vorgang|fall|dossier|référence|número|caso|pratica|numero|protocolo|zaak\S*|nummer|nr\.?|n°|numer\S*|номер\S*|обращени\S*|заявк\S*|番号|编号|編號|번호|numara\S*)\W{0,4}(?:(?:is|lautet|est|es|è|é|は)\W{1,3})?[\w-]{0,8}\d{3}|\d{3,} numara`,
  ],
  promised: [
    String.raw`hear from us|(?:back|contact|respond|touch)(?: to| with)? you|(?:will|shall|'ll) (?:be|get) (?:in touch|back)|(?:hören|erfahren) sie|meldet sich|melden uns|vous (?:serez )?(?:re)?(?:contact|répond)|vers vous|tendr[áa] respuesta|(?:le|les|la|ti|vi|lo) (?:ri)?(?:contact|respond|contatt|rispond)|responde em|entrar\S* em contato|hoor(?:t)? (?:je|u) |odezwie się|skontaktuje|свяж\S+ с вами|ответ\S+ вам|(?:返答|連絡|回答)(?:申し上げ|いたし|致し)|[与與]您[联聯][系繫]|回[复覆]您|(?:연락|답변)드리|sizi ara|size (?:dön|ulaş)`,
  ],
  within: [
    String.raw`(?:\d|one|two|three|few|zwei|drei|deux|trois|dos|tres|due|tre|dois|dwóch|trzech|twee|drie|двух|трех|трёх|[两兩二三个個]|iki|üç)\S*(?: \S+)? ?(?:(?:working |business )?(?:day|hour)|werktag|arbeitstag|stunde|jours|heures|días|horas|giorni|ore(?!\p{L})|dias|werkdag|uur|dni|godzin|д(?:ней|ня)|час|営業日|時間|工作日|小[时時]|영업일|iş günü|saat)`,
  ],
  elsewhere: [
    String.raw`\b(?:unless|otherwise|lawyers?|solicitors?|attorneys?|bank|they|s?he|nobody|no one|we expect|(?:our|the) (?:technician|courier|driver|office|accountant|director|boss))\b|(?:^|\n)(?:regarding|concerning)\b|\bour new\b|\bwe (?:have|'ve) (?:passed|paid|sent|asked)\b|anw[aä]lt|kanzlei|(?<!\p{L})(?:sonst|falls nicht|bezüglich|bank)(?!\p{L})|avocat|sans (?:réponse|nouvelles)|faute de|abogad|de lo contrario|avvocat|altrimenti|advogad|caso contrário|advoca|anders (?:hoor|neem)|prawni[ck]|adwokat|w przeciwnym|юрист|адвокат|иначе|курьер|інакше|avukat|aksi|弁護士|さもない|律[师師]|否[则則]|변호사`,
  ],
  human: [
    String.raw`\b(?:please|kindly|can you|could you) (?:\w+ )?(?:remove|disable|delete|change|update|close|ship|deliver|repair|reset|cancel|stop|order|keep|add|fix|replace|set up|tell|give|return|treat|come|let|bring|install|invoice|refund|pay)\b|\bforward (?:her|his|their|my)\b|\bwill pay\b|bitte (?:\S+ ){1,6}(?:ändern|löschen|entfernen|liefern|kommen|ein(?:richten)?|zurück(?:setzen)?|tauschen|schicken|stornieren|sperren|prüfen|aus)(?:\P{L}|$)|senden sie (?:die|das|den|mir|uns)|(?:merci de|veuillez|pouvez-vous) (?:me |nous )?(?:livrer|changer|mettre|supprimer|envoyer|rappeler|réparer|annuler|corriger)|(?:cambi|envíe|elimin|cancel|repar|entregu|actualic)\p{L}{1,4}(?:me|nos)?(?!\p{L})|(?:cambiate|consegnate|inviate|cancellate|mandate|elimini|riparate)|(?:enviem|alterem|cancelem|entreguem|removam|reagendar|alterar)|(?:graag|kunt u) (?:\S+ ){0,4}(?:leveren|sturen|wijzigen|verwijderen|herstellen)|proszę (?:\S+ )?(?:usun|zmieni|wysła|dostarcz|napraw|anulow|przysła)|o dostawę|(?:смените|удалите|измените|оставьте|пришлите|доставьте|отмените|закройте|сбросьте|замените|перезвоните|залиште|надішліть|змініть|видаліть)|(?:getirin|gönderin|değiştirin|silin|iptal edin)|(?:leverera|byt ut|ta bort)|(?:levér|lever|slet) |(?:送って|届けて|交換して|修理して|解約)|(?:请|請)(?:把|您把|帮|安排|取消|更换|修改)|(?:방문|교체|취소|변경|배송) 부탁|(?:colleague|kollege|kollegin|коллега|коллеги|колега|collègue|compañer[oa]|collega|colega|kolega|koleżanka|kolleg[ae]n?|同僚|同事|동료)(?: (?:is|ist|est|está|è|jest|je|är|er|сейчас)(?!\p{L})| в | у |は|在|가 )`,
  ],
};

/** What answering machines write. Bundles carry it packed: infra/parts/packed-phrases.ts. */
export const automaticPhrases = (): {
  readonly prefixes: typeof prefixes;
  readonly said: typeof said;
} => ({ prefixes, said });
