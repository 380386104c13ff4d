import type { Names } from '../session/names.ts';
import type { Say } from '../words/words.ts';
import type { TimelineEvent } from './case-requests.ts';

type Note = NonNullable<TimelineEvent['rules']>[number];
type Deed = NonNullable<Note['did']>[number];

/** What came of a rule, and why not more (NOTE-12). @param names of people and templates, and a time in words */
export function ruleWords(
  { did = [], dueAt, not, detail }: Note,
  t: Say,
  names: Pick<Names, 'agent' | 'template'> & { readonly moment: (at: string) => string },
): string {
  if (not) return silenceWords(not, detail, t);
  if (dueAt !== undefined) return t('ruled_later', { when: names.moment(dueAt) });
  return did.map((deed) => deedWords(deed, t, names)).join('; ');
}

function deedWords(
  { do: verb, what = '', to = [], untold = 0, not, detail }: Deed,
  t: Say,
  { agent, template }: Pick<Names, 'agent' | 'template'>,
) {
  const whom = to.map(agent).join(', ');
  const about = verb === 'send' ? template(what) : what;
  const said =
    verb === 'send' && whom === '' ? t('ruled_mail', { what: about }) : t(`ruled_${verb}`, { what: about, to: whom });
  const more = untold > 0 ? `, ${t('ruled_untold', { count: untold })}` : '';
  return not ? `${said}: ${silenceWords(not, detail, t)}` : `${said}${more}`;
}

/** Why a rule, or an action of it, did nothing. */
export function silenceWords(not: NonNullable<Note['not']>, detail: string | undefined, t: Say): string {
  return detail ? `${t(`unruled_${not}`)} (${detail})` : t(`unruled_${not}`);
}
