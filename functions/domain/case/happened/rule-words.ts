import type { RuleDeed, RuleNote, RuleSilence } from './rule-note.ts';

const silences: Readonly<Record<RuleSilence, string>> = {
  condition: 'it does not hold that',
  outranked: 'a rule for the category comes before it:',
  'switched-off': 'switched off',
  setting: 'by a setting:',
  'template-off': 'the template is switched off',
  nobody: 'there is nobody to tell',
  'own-doing': 'who would be told did it',
  unwanted: 'who would be told wants no mail of it',
  unsendable: 'no mail may go out:',
  same: 'it is so already',
  refused: 'it must not be:',
  'too-many': 'too many rules ran already',
};

/** What came of a rule, for the commands. */
export function noteText({ rule, did = [], dueAt, not, detail }: RuleNote): string {
  if (not !== undefined) return `rule ${rule}: nothing, ${silenceText(not, detail)}`;
  if (dueAt !== undefined) return `rule ${rule}: looks again at ${dueAt.slice(0, 16).replace('T', ' ')} UTC`;
  return `rule ${rule}: ${did.map(deedText).join('; ')}`;
}

/** `send new-case to ann@agents.test`, `set priority High: not, it is so already` */
export function deedText({ do: verb, what, to = [], untold = 0, not, detail }: RuleDeed): string {
  const whom = to.length === 0 ? '' : `${verb === 'send' ? 'to ' : ''}${to.join(', ')}`;
  const more = untold === 0 ? '' : `and ${untold} more not`;
  const words = [verb, what, whom, more].filter(Boolean).join(' ');
  return not === undefined ? words : `${words}: not, ${silenceText(not, detail)}`;
}

export function silenceText(not: RuleSilence, detail: string | undefined): string {
  const words = silences[not];
  return detail === undefined ? words.replace(/:$/, '') : `${words} ${detail}`;
}
