import type { CaseEvent } from '#domain/case/case.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { timeText } from '#domain/words/time-text.ts';

/** Somebody else changed the case since it was looked at: says who did what, so that nobody overwrites it (CASE-12). */
export class ChangedMeanwhile extends Refusal {
  readonly version: number;
  readonly changes: readonly CaseEvent[];

  constructor(printedNumber: string, version: number, changes: readonly CaseEvent[]) {
    const told = changes.map(inWords).join('; ');
    super('changed-meanwhile', `${printedNumber} was changed meanwhile${told && `: ${told}`}. Look at it again.`);
    this.name = 'ChangedMeanwhile';
    this.version = version;
    this.changes = changes;
  }
}

const words: Readonly<Record<CaseEvent['what'], string>> = {
  registered: 'registered it',
  'message-joined': 'wrote',
  'status-changed': 'changed the status',
  'field-changed': 'changed',
  'continued-in': 'opened a case that goes on',
  'branched-off': 'made a case of a part of it',
  'merged-into': 'merged it into another case',
  'merged-from': 'merged another case into it',
  'note-written': 'wrote a note',
  'reply-written': 'answered the customer',
  'message-forwarded': 'forwarded a message to',
  'answer-stopped': 'had an answer that did not leave',
  'template-sent': 'sent a template',
  rated: 'rated it',
  'rating-doubted': 'did not count a rating that a machine may have given',
  'sender-confirmed': 'confirmed a sender',
  'mail-undelivered': 'noted that a mail came back',
  'mail-complained': 'noted a complaint about a mail',
  'mail-uncertain': 'noted a mail that may or may not have left',
  'mail-settled': 'settled what became of a mail',
  'webhook-called-again': 'called a webhook once more',
  'report-unread': 'got a returned mail that could not be read',
  'mail-limited': 'did not send a mail, as too much had left in that hour',
  'deadline-near': 'reminded of the deadline of',
  'deadline-missed': 'noted a missed deadline of',
  imported: 'imported it',
  erased: 'erased what it said of people',
};

function inWords({ at, who, what, field, from, to }: CaseEvent): string {
  const whatOfIt = field === undefined ? words[what] : `${words[what]} ${field}`;
  return `${who} ${whatOfIt}${changed(field, from, to)} at ${timeText(at)} UTC`;
}

/** Only a field can have been empty before: what else has no `from` names something, such as another case. */
function changed(field: string | undefined, from: string | undefined, to: string | undefined): string {
  if (from === undefined && to === undefined) return '';
  if (field === undefined && from === undefined) return ` (${to})`;
  return ` (${from ?? 'none'} → ${to ?? 'none'})`;
}
