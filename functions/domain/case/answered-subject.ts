import { withoutNumberTags } from './case-number.ts';

/** The subject that is answered, without reply marks and without the tags that our own subjects end with. */
export function answeredSubject(subject: string, mask: string): string {
  return withoutReplyPrefix(withoutNumberTags(subject, mask).replace(/\s+/g, ' '));
}

/** The subject without the reply and forward marks that mail clients put before it. */
function withoutReplyPrefix(subject: string): string {
  return subject.replace(/^(\s*(re|fwd?|aw|wg|sv|vs|tr|rv|odp|отв|ответ|пересл)(\[\d+\])?\s*:)+\s*/i, '').trim();
}
