import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { TimelineEvent } from '../../../live/case-requests.ts';
import { ruleWords } from '../../../live/rule-words.ts';
import { useTimes } from '../../../session/agents-times.ts';
import { useNames } from '../../../session/names.ts';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './why-here.module.css';

/** Which rules did what when something happened, and why others did not (NOTE-12). Nothing where no rule was asked. */
export function WhatRulesDid({ rules = [] }: Pick<TimelineEvent, 'rules'>) {
  const t = useWords();
  const names = useNames();
  const times = useTimes();
  if (rules.length === 0) return null;
  return (
    <DialogTrigger>
      <Button kind="quiet">{t('ruled')}</Button>
      <Popover className={look.popover ?? ''} placement="bottom start">
        <Dialog className={look.dialog ?? ''} aria-label={t('ruled')}>
          <ul className={look.clues}>
            {rules.map((note) => (
              <li key={`${note.rule}-${note.not ?? note.dueAt ?? ''}`}>
                <b>{note.rule}</b>
                <span className={look.clue}>{ruleWords(note, t, { ...names, moment: times.moment })}</span>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
