const longest = 400;
/** Words of a plain part that tells to look at the markup. */
const stub =
  /(does ?n['o’]?t|does not|cannot|can['’]t|unable to|not able to|nicht|kein|pas|не (поддерж|может|отобра))[^.]{0,80}(html|view|display|anzeig|affich|отобра)|(message|e-?mail|mail|newsletter|nachricht|письмо|сообщение|mensaje|messaggio)[^.]{0,40}\b(is in|in|im|en|au|в)\b[^.]{0,20}html|html[^.]{0,60}(view|read|program|client|capable|compatible|enabled|format|anzeig|ansehen|viewer)|(view|read|open)[^.]{0,40}(html|browser)|(в|im|in your|dans votre|en su) (браузере|browser|navigateur|navegador)/i;

/** Whether a plain part says nothing but that the mail is HTML, while the markup beside it says more. */
export function isStub(text: string, markup: string): boolean {
  const words = text.trim();
  return words.length <= longest && stub.test(words) && !markup.includes(words.slice(0, 40));
}
