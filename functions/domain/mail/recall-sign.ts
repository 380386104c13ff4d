import { first } from './header-fields.ts';
import type { ReceivedMail } from './received-mail.ts';

const classes = ['content-class', 'x-message-class', 'x-ms-exchange-organization-messageclass'];
const subjects =
  /^(?:recall|rückruf|rappel|recuperar|recuperación|richiamo|richiama|intrekken|odwołanie|wycofanie|отзыв|відкликання|geri çağırma)\s*[:：]/iu;
const words =
  /would like to recall the message|möchte die nachricht.{1,300}zurückrufen|souhaite rappeler le message|(?:desea|quiere|gostaria de) recuperar (?:el mensaje|a mensagem)|desidera richiamare il messaggio|wil (?:het|dit) bericht.{0,300}intrekken|chce (?:odwołać|wycofać) wiadomość|(?:хочет|хотел[аи]? бы|желает) отозвать (?:сообщение|письмо)|хоче відкликати повідомлення|iletisini geri çağırmak ist/isu;

/** What says that Outlook asks to delete a mail: the class of the message, or the words that other programs get instead. */
export function recallSign({ headers, subject, text }: ReceivedMail): string | undefined {
  const named = classes
    .map((name) => first(headers, name))
    .find((value) => /outlook\.recall|recallmessage/i.test(value));
  if (named !== undefined) return `Message class: ${named.slice(0, 60)}`;
  const begins = subjects.exec(subject.slice(0, 200).trim())?.[0];
  return begins !== undefined && words.test(text.slice(0, 2000)) ? `Subject: ${begins}` : undefined;
}
