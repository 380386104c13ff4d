import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../../api.ts';
import { type CasePage, caseQuery } from '../../../live/case-requests.ts';
import { foundQuery } from '../../../live/found.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { useNames } from '../../../session/names.ts';
import { Field } from '../../../ui/fields/field.tsx';
import { Switch } from '../../../ui/fields/switch.tsx';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { tell } from '../../../ui/layers/toast.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { CaseChoice } from './case-choice.tsx';

/** Another case goes on for this one: sought, with what will happen (CASE-14). It cannot be undone, so it says so. */
export function MergeDialog({
  page,
  isOpen,
  close,
}: {
  readonly page: CasePage;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const t = useWords();
  const names = useNames();
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const onError = useTellProblem();
  const [text, setText] = useState('');
  const [into, setInto] = useState<number>();
  const [across, setAcross] = useState(false);
  const { data: found } = useQuery(foundQuery(text));
  const { number, version } = page.case;
  const target = into === undefined ? undefined : names.caseNumber(into);
  const merge = useMutation({
    mutationFn: (goal: number) =>
      ask('mergeCase', { params: { number }, body: { into: goal, acrossCustomers: across }, version }),
    onSuccess: (_, goal) => {
      void queries.invalidateQueries({ queryKey: caseQuery(number).queryKey });
      void queries.invalidateQueries({ queryKey: ['counts'] });
      close();
      tell({ title: t('merged', { from: names.caseNumber(number), into: names.caseNumber(goal) }) });
      navigate(`/cases/${goal}`);
    },
    onError,
  });
  const offered = text.trim() === '' ? page.otherCases : (found?.cases ?? []);
  return (
    <Dialog
      title={t('mergeTitle')}
      isOpen={isOpen}
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button
            kind="bad"
            isDisabled={into === undefined}
            isPending={merge.isPending}
            onPress={() => into !== undefined && merge.mutate(into)}
          >
            {target ? t('mergeInto', { number: target }) : t('merge')}
          </Button>
        </>
      }
    >
      <Field label={t('mergeSearch')} value={text} onChange={setText} autoFocus />
      <CaseChoice
        label={t('mergeTitle')}
        cases={offered.filter((one) => one.number !== number)}
        chosen={into}
        choose={setInto}
      />
      <Switch isSelected={across} onChange={setAcross} help={t('mergeAcrossHelp')}>
        {t('mergeAcross')}
      </Switch>
      {target && <p>{t('mergeWill', { from: names.caseNumber(number), into: target })}</p>}
    </Dialog>
  );
}
