import { withoutNumberTags } from './case-number.ts';
import { withoutReplyMarks } from './reply-marks.ts';

/** The subject that is answered, without reply marks and without the tags that our own subjects end with (NOTE-09). */
export function answeredSubject(subject: string, mask: string): string {
  const line = subject.replace(/\s+/g, ' ');
  const bare = withoutNumberTags(line, mask);
  return withoutReplyMarks(bare, bare !== line);
}
