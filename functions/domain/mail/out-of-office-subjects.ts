/**
 * What mail systems put in front of a subject when they answer for somebody who is away, by language. Each is followed
 * by a colon, a bracket or nothing: "Out of office printer" is a person's.
 */
const prefixes: Readonly<Record<string, readonly string[]>> = {
  en: [
    'automatic reply',
    'out of (?:the )?office(?: (?:auto-?reply|reply|message|notification|alert))?',
    "(?:i am|i'm) (?:currently )?(?:out of (?:the )?office|on vacation|on leave)",
    'away from (?:the|my) (?:office|mail|desk)',
    'vacation (?:auto-?)?(?:reply|response|message)',
  ],
  de: [
    'automatische (?:rück)?antwort',
    'abwesenheits(?:notiz|benachrichtigung|meldung|nachricht|assistent)',
    '(?:ich bin )?(?:nicht im büro|außer haus)',
  ],
  fr: [
    'réponse automatique(?: d.absence)?',
    '(?:message|notification|avis) d.absence',
    '(?:absent|absente|absence)(?:\\(e\\))? du bureau',
  ],
  es: ['respuesta automática', 'fuera de (?:la )?oficina', 'ausente de la oficina', 'mensaje de ausencia'],
  it: ['risposta automatica', 'fuori (?:ufficio|sede)', '(?:assente|assenza) dall.ufficio'],
  pt: ['resposta automática', 'fora do escritório', 'ausência temporária', 'ausente do escritório'],
  nl: ['automatisch antwoord', 'automatische reactie', 'afwezigheids(?:bericht|assistent|melding)', 'niet op kantoor'],
  pl: ['(?:automatyczna odpowiedź|odpowiedź automatyczna)', 'auto-?odpowiedź', 'poza biurem', 'nieobecność w biurze'],
  ru: [
    '(?:автоматический ответ|авто-?ответ)',
    '(?:меня нет|нет|отсутствую) (?:на месте|в офисе|на рабочем месте)',
    '(?:я )?в отпуске',
    'вне офиса',
    'сообщение об отсутствии',
  ],
  uk: [
    '(?:автоматична відповідь|авто-?відповідь)',
    '(?:мене немає|немає|відсутній|відсутня) (?:на місці|в офісі|на робочому місці)',
    '(?:я )?у відпустці',
    'поза офісом',
  ],
  tr: ['otomatik (?:yanıt|cevap)', '(?:ofis|işyeri|büro) dışında(?:yım)?', 'ofiste değilim'],
  cs: ['automatická odpověď', 'mimo kancelář'],
  sv: ['autosvar', 'automatiskt svar', 'frånvaromeddelande'],
  da: ['automatisk svar', 'fraværsmeddelelse'],
  fi: ['automaattinen vastaus', 'poissaoloilmoitus'],
  hu: ['automatikus válasz'],
  ro: ['răspuns automat'],
  bg: ['автоматичен отговор'],
  el: ['αυτόματη απάντηση'],
  ja: ['自動応答', '自動返信', '不在通知'],
  zh: ['自动答复', '自动回复', '自動回覆', '外出通知'],
  ko: ['자동 회신', '부재 중 자동 응답'],
};

/** What people who are away write; counts in the subject of a mail that is automatic anyway. */
const phrases =
  /out of (the )?office|\booo\b|vacation|on (annual |parental )?leave|on holidays?|\baway (from|until)|abwesen|urlaub|außer haus|absen(t|ce)|congés?|en vacances|fuera de|vacaciones|ausente|fuori (ufficio|sede)|ferie|assen(te|za)|férias|fora do|afwezig|vakantie|nieobecn|urlop|poza biurem|отпуск|отсутств|вне офиса|відпуст|відсутн|izinde|tatil|ofis dışında/iu;

const end = String.raw`\s*(?:[:：([!.]|$|(?:until|till|bis|jusqu|hasta|fino|até|tot|do|до|re:|aw:)(?:\P{L}|$))`;
const system = new RegExp(`^(?:${Object.values(prefixes).flat().join('|')})${end}`, 'iu');
/** Names stand in front in Lotus Notes: `AUTO: Anna Berger is out of the office (returning 12.06.2026)`. */
const notes = /^auto: \S.{0,150}/i;
const named =
  /^\S.{0,100}\s(?:is out of the office|ist außer haus|est absent\(?e?\)? du bureau|è fuori ufficio|está fuera de la oficina)\s*(?:[.(]|$|until|bis)/iu;
const responder = /^auto[- ]?(?:repl(?:y|ied)|respon(?:se|der))\s*(?:[:：([]|$)/i;

/** What a subject begins with when an answering machine wrote it. `kind` undefined: a person may have written it. */
export function automaticSubject(subject: string): { kind: 'out-of-office' | 'auto-reply'; start: string } | undefined {
  const text = spaced(subject);
  const found = system.exec(text)?.[0] ?? named.exec(text)?.[0] ?? (saysAway(text) ? notes.exec(text)?.[0] : undefined);
  if (found !== undefined) return { kind: 'out-of-office', start: found.slice(0, 60).trim() };
  const answered = responder.exec(text)?.[0];
  return answered === undefined ? undefined : { kind: 'auto-reply', start: answered.trim() };
}

/** Whether a mail that is known to be automatic says in its subject that somebody is away. An answer says "Re:". */
export function saysAway(subject: string): boolean {
  const text = spaced(subject);
  return !/^(?:re|aw|sv|antw|rv|odp|отв|на)\s*:/iu.test(text) && phrases.test(text);
}

/** The French put a no-break space before a colon; apostrophes come in two kinds. */
function spaced(subject: string): string {
  return subject.slice(0, 200).normalize('NFC').replace(/\s+/g, ' ').replace(/[’ʼ`]/g, "'").trim();
}
