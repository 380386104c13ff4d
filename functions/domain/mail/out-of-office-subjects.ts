/**
 * What mail systems put in front of a subject when they answer for somebody who is away, by language. Each is followed
 * by a colon, a bracket or nothing: "Out of office printer" is a person's.
 */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  en: [
    '(?:automatic|automated) (?:reply|response|message)',
    'out[- ]of[- ](?:the[- ])?office(?: (?:auto-?reply|reply|message|notification|alert))?',
    "(?:i am|i'm) (?:currently )?(?:out of (?:the )?office|on vacation|on leave)",
    'away from (?:the|my) (?:office|mail|desk)',
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
  ],
  fr: [
    '(?:réponse|message) automatique(?: d.absence)?',
    '(?:message|notification|avis) d.absence',
    '(?:absent|absente|absence)(?:\\(e\\))? du bureau',
  ],
  es: [
    'respuesta autom[áa]tica(?: de ausencia)?',
    'auto-?respuesta',
    'contestador automático',
    '(?:estoy )?fuera de (?:la )?oficina',
    'ausente de la oficina',
    'mensaje de ausencia',
  ],
  it: [
    '(?:risposta|messaggio) automatic[ao]',
    'risponditore automatico',
    'fuori (?:ufficio|sede)',
    '(?:assente|assenza) dall.ufficio',
  ],
  pt: ['(?:resposta|mensagem) autom[áa]tica', 'fora do escritório', 'ausência temporária', 'ausente do escritório'],
  nl: ['automatisch antwoord', 'automatische reactie', 'afwezigheids(?:bericht|assistent|melding)', 'niet op kantoor'],
  pl: ['(?:automatyczna odpowiedź|odpowiedź automatyczna)', 'auto-?odpowiedź', 'poza biurem', 'nieobecność w biurze'],
  ru: [
    '(?:автоматическ(?:ий ответ|ое уведомление)|авто-?ответ)',
    '(?:меня нет|нет|отсутствую) (?:на месте|в офисе|на рабочем месте)',
    '(?:я )?в отпуске',
    'вне офиса',
    'нет на работе',
    '(?:автоматическое )?(?:сообщение|уведомление) об отсутствии(?: на (?:рабочем )?месте)?',
  ],
  uk: [
    '(?:автоматична відповідь|авто-?відповідь)',
    '(?:мене немає|немає|відсутній|відсутня) (?:на місці|в офісі|на робочому місці)',
    '(?:я )?у відпустці',
    'поза офісом',
  ],
  tr: ['otomatik (?:yanıt|cevap)', '(?:ofis|işyeri|büro) dışında(?:yım)?', 'ofiste değilim'],
  cs: ['automatická odpověď', 'mimo kancelář', 'nepřítomnost'],
  sk: ['automatická odpoveď', 'mimo kancelárie', 'neprítomnosť'],
  sv: ['autosvar', 'automatiskt svar', 'frånvaromeddelande', 'frånvarande', '(?:inte|ej) på kontoret'],
  da: ['automatisk svar', 'fraværsmeddelelse', 'fraværende', 'ikke (?:til stede|på kontoret)'],
  no: ['autosvar', 'fraværsmelding', 'borte fra kontoret', 'ute av kontoret'],
  fi: ['automaattinen vastaus', 'poissaoloilmoitus', 'poissa(?: toimisto(?:lta|sta))?'],
  hu: ['automatikus válasz', '(?:nem vagyok az irodában|(?:házon|irodán) kívül)'],
  hr: ['automatski odgovor', 'izvan ureda'],
  sl: ['samodejni odgovor', 'odsoten'],
  sr: ['аутоматски одговор'],
  mk: ['автоматски одговор'],
  sq: ['përgjigje automatike'],
  is: ['sjálfvirkt svar'],
  eu: ['erantzun automatikoa'],
  be: ['аўтаматычны адказ'],
  kk: ['автоматты жауап'],
  az: ['avtomatik cavab'],
  ka: ['ავტომატური პასუხი'],
  hy: ['ավտոմատ պատասխան'],
  hi: ['स्वचालित (?:उत्तर|जवाब)', 'स्वतः (?:उत्तर|जवाब)'],
  fa: ['پاسخ خودکار'],
  lt: ['automatinis atsakymas'],
  lv: ['automātisk(?:ā|a) atbilde'],
  et: ['automaatvastus', 'automaatne vastus'],
  ca: ['resposta automàtica'],
  id: ['balasan otomatis'],
  ms: ['balasan automatik'],
  fil: ['awtomatikong tugon'],
  vi: ['(?:thư )?trả lời tự động'],
  th: ['(?:การ)?ตอบกลับอัตโนมัติ'],
  he: ['(?:תשובה|תגובה) אוטומטית', 'מענה אוטומטי', 'מחוץ למשרד'],
  ar: ['(?:ال)?رد ?(?:ال)?تلقائي', 'خارج المكتب'],
  ro: ['răspuns automat'],
  bg: ['автоматичен отговор'],
  el: ['αυτόματη απάντηση', 'εκτός γραφείου'],
  ja: ['自動(?:応答|返信|返答|配信)(?:メール)?', '不在(?:通知|連絡|のお知らせ)', '(?:休暇|外出|出張)中'],
  zh: ['.{0,8}(?:自动|自動)(?:答|回)[复覆複復]', '外出通知', '我(?:正在|在)休假', '(?:我)?不在办公室'],
  ko: ['자동 ?(?:회신|응답|답장|답변)', '부재 ?중(?: ?(?:자동 ?(?:응답|회신)|알림|메시지|안내))?'],
};

/** What people who are away write; counts in the subject of a mail that is automatic anyway. */
const phrases =
  /out of (the )?office|\booo\b|vacation|on (annual |parental )?leave|on holidays?|\baway (from|until)|abwesen|urlaub|außer haus|absen(t|ce)|congés?|en vacances|fuera de|vacaciones|ausen(te|cia)|ausência|fuori (ufficio|sede)|ferie|assen(te|za)|férias|fora do|afwezig|vakantie|frånvar|fravær|nieobecn|urlop|poza biurem|отпуск|отсутств|вне офиса|відпуст|відсутн|izinde|tatil|ofis dışında/iu;

const end = String.raw`\s*(?:[:：([!.\]】」）)]|\s[-–—]\s|$|(?:until|till|bis|jusqu|hasta|fino|até|tot|do|до|re:|aw:)(?:\P{L}|$))`;
/** Brackets may stand around them: `【自動返信】`. */
const system = new RegExp(`^[[【「（(]?(?:${Object.values(prefixes).flat().join('|')})${end}`, 'iu');
/** Names stand in front in Lotus Notes: `AUTO: Anna Berger is out of the office (returning 12.06.2026)`. */
const notes = /^auto: \S.{0,150}/i;
const named =
  /^\S.{0,100}\s(?:is out of the office|ist außer haus|est absent\(?e?\)? du bureau|è fuori ufficio|está fuera de la oficina)\s*(?:[.(]|$|until|bis)/iu;
/** A few words in front of our own subject, which begins with "Re:": a person's stand in the place of it. */
const before =
  /^([[【「]?[^\s:：]{1,20}(?: [^\s:：]{1,20}){0,5}?)(?: ?[:：] ?|[\]】」] ?| (?:[-–] )?)(?:re|aw|antw|sv|rép|res|rif|odp|отв|回复|答复)(?:\[\d\])? ?[:：]/iu;
/** What people who are away call it, as short as this only there. */
const shortly =
  /\b(leave|holidays?|away)\b|\bcuti\b|elternzeit|hors du bureau|buiten kantoor|semester|loma(lla)?\b|dovolen|szabadság|concediu|\bizin|αδεια|άδεια|\bodmor|\bdopust|odsotn|atostog|puhkus|atvaļināj|\bvacances|автоответчик|不在|休暇|休假|외출|휴가|nghỉ phép|ลาพัก|בחופש|إجازة/iu;
const responder = /^(?:yahoo! )?auto[- ]?(?:repl(?:y|ied)|respon(?:se|der))\s*(?:[:：([]|$)/i;

/** What a subject begins with when an answering machine wrote it. `kind` undefined: a person may have written it. */
export function automaticSubject(subject: string): { kind: 'out-of-office' | 'auto-reply'; start: string } | undefined {
  const text = spaced(subject);
  const found =
    system.exec(text)?.[0] ??
    named.exec(text)?.[0] ??
    aheadOfOurs(text) ??
    (saysAway(text) ? notes.exec(text)?.[0] : undefined);
  if (found !== undefined) return { kind: 'out-of-office', start: found.slice(0, 60).trim() };
  const answered = responder.exec(text)?.[0];
  return answered === undefined ? undefined : { kind: 'auto-reply', start: answered.trim() };
}

function aheadOfOurs(text: string): string | undefined {
  const words = before.exec(text)?.[1];
  return words !== undefined && (saysAway(words) || shortly.test(words)) ? words : undefined;
}

/** Whether a mail that is known to be automatic says in its subject that somebody is away. An answer says "Re:". */
export function saysAway(subject: string): boolean {
  const text = spaced(subject);
  return !/^(?:re|aw|sv|antw|rv|odp|отв|на)\s*:/iu.test(text) && phrases.test(text);
}

/** The French put a no-break space before a colon; apostrophes come in two kinds; gateways put tags in front. */
function spaced(subject: string): string {
  const text = subject.slice(0, 200).normalize('NFC').replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").trim();
  return text
    .replace(/^(?:\[(?:ext|external|extern|externe?|externo|внешн|suspicious|caution)[^\]]{0,20}\] ?)+/iu, '')
    .replace(/^\[(auto[- ]?(?:reply|response)|out of office|automatic reply)\]/i, '$1:');
}
