import { beginningAsText, first } from './header-fields.ts';
import type { ReceivedMail } from './received-mail.ts';

const accepted =
  /^(?:(?:tentatively |new time proposed|provisionally )?(?:accepted|declined)|tentative|new time proposed|zugesagt|abgelehnt|abgesagt|mit vorbehalt|accepté|refusé|provisoire|aceptad[oa]|rechazad[oa]|provisional|accettat[oa]|rifiutat[oa]|aceite|aceito|recusad[oa]|geaccepteerd|geweigerd|voorlopig|zaakceptowano|odrzucono|принято|отклонено|под вопросом|прийнято|відхилено|kabul edildi|reddedildi)\s*:/iu;
const forwarded = /^(?:re|aw|fwd?|wg|tr|rv|enc|i|doorst|pd|пересл|переадр|ilt)\s*:/iu;

/**
 * Why a mail is an answer that a calendar sent for its owner: iTIP METHOD REPLY or COUNTER (RFC 5546), undefined when it
 * is none. An invitation, and an answer that a person forwards as a file, are mails of people.
 */
export function calendarAnswer(mail: ReceivedMail): string | undefined {
  const type = first(mail.headers, 'content-type').slice(0, 500);
  const subject = mail.subject.slice(0, 200).trim();
  if (forwarded.test(subject)) return undefined;
  const method = mail.attachments
    .filter(({ contentType }) => contentType === 'text/calendar')
    .filter(
      ({ name }) =>
        name === 'text.ics' || /^(?:text\/calendar|multipart\/alternative)/i.test(type) || accepted.test(subject),
    )
    .map(({ content }) => /^METHOD[ \t]*:[ \t]*(REPLY|COUNTER)[ \t]*$/im.exec(beginningAsText(content))?.[1])
    .find((found) => found !== undefined);
  return method === undefined ? undefined : `text/calendar METHOD:${method.toUpperCase()}`;
}
