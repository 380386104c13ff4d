import { automaticPhrases } from '#domain/mail/automatic-phrases.ts';

/** What people who are away write; counts in the subject of a mail that is automatic anyway. */
const phrases =
  /out of (the )?office|\booo\b|vacation|on (annual |parental )?leave|on holidays?|\baway (from|until)|abwesen|urlaub|außer haus|absen(t|ce)|congés?|en vacances|fuera de|vacaciones|ausen(te|cia)|ausência|fuori (ufficio|sede)|ferie|assen(te|za)|férias|fora do|afwezig|vakantie|frånvar|fravær|nieobecn|urlop|poza biurem|отпуск|отсутств|вне офиса|відпуст|відсутн|izinde|tatil|ofis dışında/iu;

const end = String.raw`\s*(?:[:：([!.\]】」）)]|\s[-–—]\s|$|(?:until|till|bis|jusqu|hasta|fino|até|tot|do|до|re:|aw:)(?:\P{L}|$))`;
let system: RegExp | undefined;
/** Brackets may stand around them: `【自動返信】`. */
function bySystems(): RegExp {
  const prefixes = Object.values(automaticPhrases().prefixes).flat();
  system ??= new RegExp(`^[[【「（(]?(?:${prefixes.join('|')})${end}`, 'iu');
  return system;
}
/** Names stand in front in Lotus Notes: `AUTO: Anna Berger is out of the office (returning 12.06.2026)`. */
const notes = /^auto: \S.{0,150}/i;
const named =
  /^\S.{0,100}\s(?:(?:is|[-–—|]) (?:currently )?(?:out of|away from) (?:the )?office|(?:ist|[-–—|]) (?:außer haus|abwesend|nicht im büro)|est absent\(?e?\)? du bureau|è fuori ufficio|está (?:fuera de la oficina|fora do escritório)|(?:jest|[-–—]) poza biurem|(?:je|[-–—]) mimo kancelář|is (?:niet op kantoor|afwezig)|är inte på kontoret|er ikke på kontoret|[-–—] (?:в отпуске|вне офиса))\s*(?:[.(]|$|until|bis|do|до|tot|till|til)/iu;
/** A few words in front of our own subject, which begins with "Re:": a person's stand in the place of it. */
const before =
  /^([[【「]?[^\s:：]{1,20}(?: [^\s:：]{1,20}){0,5}?)(?: ?[:：] ?|[\]】」] ?| (?:[-–] )?)(?:re|aw|antw|sv|rép|res|rif|odp|отв|回复|答复)(?:\[\d\])? ?[:：]/iu;
/** What people who are away call it, as short as this only there. */
const shortly =
  /\b(leave|holidays?|away)\b|\bcuti\b|elternzeit|hors du bureau|buiten kantoor|semester|loma(lla)?\b|dovolen|szabadság|concediu|\bizin|αδεια|άδεια|\bodmor|одмор|odsut|одсут|távollét|απουσία|отсъств|\bdopust|odsotn|atostog|puhkus|atvaļināj|\bvacances|автоответчик|不在|休暇|休假|외출|휴가|nghỉ phép|ลาพัก|בחופש|إجازة/iu;
const responder = /^(?:yahoo! )?auto[- ]?(?:repl(?:y|ied)|respon(?:se|der))(?: from .{1,80})?\s*(?:[:：([]|[-–—] |$)/i;

/** What a subject begins with when an answering machine wrote it. `kind` undefined: a person may have written it. */
export function automaticSubject(subject: string): { kind: 'out-of-office' | 'auto-reply'; start: string } | undefined {
  const text = spaced(subject);
  const found =
    bySystems().exec(text)?.[0] ??
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
