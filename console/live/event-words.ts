import type { Names } from '../session/names.ts';
import type { Say, WordKey } from '../words/words.ts';
import type { TimelineEvent } from './case-requests.ts';
import type { News } from './changes.ts';

type Change = Pick<TimelineEvent, 'who' | 'what' | 'field' | 'from' | 'to' | 'why'>;

/** Those that have a sentence of their own. */
type Told = Exclude<Change['what'], 'status-changed' | 'field-changed' | 'deadline-near' | 'deadline-missed'>;

const simple: Readonly<Record<Told, WordKey>> = {
  registered: 'event_registered',
  'message-joined': 'event_message-joined',
  'continued-in': 'event_continued-in',
  'branched-off': 'event_branched-off',
  'merged-into': 'event_merged-into',
  'merged-from': 'event_merged-from',
  'note-written': 'event_note-written',
  'reply-written': 'event_reply-written',
  'message-forwarded': 'event_message-forwarded',
  'answer-stopped': 'event_answer-stopped',
  'template-sent': 'event_template-sent',
  rated: 'event_rated',
  'rating-doubted': 'event_rating-doubted',
  'sender-confirmed': 'event_sender-confirmed',
  'mail-undelivered': 'event_mail-undelivered',
  'mail-complained': 'event_mail-complained',
  'mail-uncertain': 'event_mail-uncertain',
  'mail-settled': 'event_mail-settled',
  'report-unread': 'event_report-unread',
  'webhook-called-again': 'event_webhook-called-again',
  'mail-limited': 'event_mail-limited',
  imported: 'event_imported',
  erased: 'event_erased',
};

const fields: Readonly<Record<string, WordKey>> = {
  status: 'status',
  priority: 'priority',
  type: 'caseType',
  service: 'service',
  category: 'category',
  agent: 'agent',
  group: 'group',
  subject: 'subject',
  customer: 'mail',
};

/** A line of a case's history as a sentence (CASE-11). */
export function eventWords(event: Change, t: Say, names: Names): string {
  const who = event.who === 'postcase' ? t('automatic') : names.agent(event.who);
  if (event.what === 'status-changed') return t('event_status', { who, to: names.status(event.to ?? '') });
  if (event.what === 'deadline-near' || event.what === 'deadline-missed')
    return t(`event_${event.what}`, { clock: clockWords(event.field, t) });
  if (event.field === 'snoozedUntil') return t(event.to === undefined ? 'event_woken' : 'event_snoozed', { who });
  if (event.field === 'customer' && event.from)
    return t('event_customer-merged', { who, from: event.from, into: event.to ?? '' });
  if (event.what === 'field-changed' || event.field) {
    const { field: name = '' } = event;
    const label = fields[name];
    const field = label ? t(label as 'status') : name;
    const to = valueWords(name, event.to, t, names);
    const from = valueWords(name, event.from, t, names);
    const said = event.from ? t('event_field', { who, field, from, to }) : t('event_field-first', { who, field, to });
    return said + reasonWords(event.why, t, names);
  }
  const key = simple[event.what];
  const about = /^\d+$/.test(event.to ?? '') ? names.caseNumber(Number(event.to)) : (event.to ?? '');
  return t(key as 'event_merged-into', { who, about });
}

/** Why a rule gave a case to whom it did, and who was passed over. */
function reasonWords(why: Change['why'], t: Say, names: Names): string {
  if (!why) return '';
  const name = why.by === 'service' ? names.service(why.name) : names.group(why.name);
  const passed = why.skipped.map(({ agent, reason }) => `${names.agent(agent)} – ${t(`skipped_${reason}`)}`);
  const over = passed.length === 0 ? '' : t('passedOver', { whom: passed.join(', ') });
  return ` (${t(`given_${why.by}`, { name, count: why.cases })}${over})`;
}

function clockWords(kind: string | undefined, t: Say): string {
  return kind === 'response' || kind === 'nextResponse' ? t(`clock_${kind}`) : t('clock_resolution');
}

/** What somebody did in one go, as one line: who they are stands there once. */
export function eventsWords(events: readonly TimelineEvent[], t: Say, names: Names): string {
  return inOneLine(events.map((event) => eventWords(event, t, names)));
}

/** Who did several things one after the other stands there once. */
function inOneLine(sentences: readonly string[]): string {
  const whoOf = (sentence = '') => /^[^:]+: /.exec(sentence)?.[0] ?? '';
  return sentences
    .map((sentence, at) => {
      const who = whoOf(sentence);
      return who !== '' && who === whoOf(sentences[at - 1]) ? sentence.slice(who.length) : sentence;
    })
    .join(' · ');
}

/** What others did meanwhile, in one line. */
export function changesWords(changes: readonly Change[], t: Say, names: Names): string {
  return changes.map((change) => eventWords(change, t, names)).join(' · ');
}

/** What others did while somebody was away, in one line: what happened several times stands there once. */
export function newsWords(news: readonly News[], t: Say, names: Names): string {
  const lines = Map.groupBy(
    news.filter(isEvent).map((one) => eventWords(one, t, names)),
    (line) => line,
  );
  return inOneLine([...lines].map(([line, same]) => (same.length > 1 ? `${line} (${same.length})` : line)));
}

function isEvent(news: News): news is News & Change {
  const others = ['status-changed', 'field-changed', 'deadline-near', 'deadline-missed'];
  return news.what in simple || others.includes(news.what);
}

function valueWords(field: string, value: string | undefined, t: Say, names: Names): string {
  if (value === undefined || value === '') return '–';
  if (field === 'priority' && (value === 'High' || value === 'Medium' || value === 'Low'))
    return t(`priority_${value}`);
  if (field === 'agent') return names.agent(value);
  if (field === 'service') return names.service(value);
  if (field === 'category') return names.category(value);
  if (field === 'type') return names.caseType(value);
  if (field === 'group') return names.group(value);
  return value;
}
