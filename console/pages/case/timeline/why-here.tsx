import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Received } from '../../../live/case-requests.ts';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import type { WordKey } from '../../../words/words.ts';
import look from './why-here.module.css';

const rules: Readonly<Record<string, WordKey>> = {
  'in-reply-to': 'rule_in-reply-to',
  references: 'rule_references',
  anchor: 'rule_anchor',
  'reply-address': 'rule_reply-address',
  subject: 'rule_subject',
  body: 'rule_body',
};

/** Why a mail is in this case: what was looked at, in order, and what came of it (MAIL-20). */
export function WhyHere({ message: { matching } }: { readonly message: Received }) {
  const t = useWords();
  return (
    <DialogTrigger>
      <Button kind="quiet">{t('whyHere')}</Button>
      <Popover className={look.popover ?? ''} placement="bottom start">
        <Dialog className={look.dialog ?? ''} aria-label={t('whyHere')}>
          {matching.length === 0 ? (
            <p>{t('whyNew')}</p>
          ) : (
            <ol className={look.clues}>
              {matching.map(({ rule, clue, outcome }) => (
                <li key={`${rule}-${clue}`}>
                  <b>{rules[rule] ? t(rules[rule] as 'rule_subject') : rule}</b>
                  <span className={look.clue}>{clue}</span>
                  <span>{outcome}</span>
                </li>
              ))}
            </ol>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
