const longest = 400;
/** Says nothing: a sign, a placeholder, a picture. */
const nothing =
  /^(?:(?:[\s\p{P}\p{S}]|&(?:nbsp|zwnj|shy|#160);)*|[([<]?(?:no (?:text|plain text|content)|html|empty|image|без текста)[^\p{L}]*|\[cid:[^\]]{1,200}\])$/iu;
/** Words of a plain part that tells to look at the markup. */
const stub =
  /(does ?n['o’]?t|does not|cannot|can['’]t|unable to|not able to|nicht|kein|pas|не (поддерж|может|отобра))[^.]{0,80}(html|view|display|anzeig|affich|отобра)|(message|e-?mail|mail|newsletter|nachricht|письмо|сообщение|mensaje|messaggio)[^.]{0,40}\b(is in|in|im|en|au|в)\b[^.]{0,20}html|html[^.]{0,60}(view|read|follows|program|client|capable|compatible|enabled|format|anzeig|ansehen|viewer)|^[^.\n]{0,60}\b(is|is in|in|im|en|au|au format|w formacie|в формате|formato)\b[^.\n]{0,20}html[^\n]{0,30}$|(au format|w formacie|в формате|formato)[^.\n]{0,20}html|html ?(形式|格式|형식)|(no|não|non) (admite|soporta|suporta|supporta|puede|pode)[^.]{0,40}html|html[- ]?(ansicht|darstellung|weergave|anzeige)|in mime format|mail reader does not understand|(view|read|open)[^.]{0,40}(html|browser|online)|(в|im|in your|dans votre|en su) (браузере|browser|navigateur|navegador)/i;

/** Whether a plain part says nothing but that the mail is HTML, while the markup beside it says more. */
export function isStub(text: string, markup: string): boolean {
  const words = text.trim();
  return words.length <= longest && (stub.test(words) || nothing.test(words)) && !markup.includes(words.slice(0, 40));
}
