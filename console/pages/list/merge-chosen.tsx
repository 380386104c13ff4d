import { useState } from 'react';
import type { Row } from '../../live/list-requests.ts';
import { useNames } from '../../session/names.ts';
import { Select } from '../../ui/fields/select.tsx';
import { Switch } from '../../ui/fields/switch.tsx';
import { Dialog } from '../../ui/layers/dialog.tsx';
import { Button } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import type { Change } from './use-bulk-change.ts';

/** One of the chosen cases goes on for the others (CASE-14). It cannot be undone, so it asks. */
export function MergeChosen({
  rows,
  change,
  isChanging,
}: {
  readonly rows: readonly Row[];
  readonly change: (changes: readonly Change[]) => void;
  readonly isChanging: boolean;
}) {
  const t = useWords();
  const names = useNames();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [across, setAcross] = useState(false);
  // The oldest one, unless somebody chooses: its number is the one that its customer has known the longest.
  const oldest = Math.min(...rows.map(({ number }) => number));
  const into = rows.find(({ number }) => String(number) === chosen)?.number ?? oldest;
  const others = rows.filter(({ number }) => number !== into);
  const merge = () =>
    change(others.map(({ number, version }) => ({ number, version, mergeInto: into, acrossCustomers: across })));
  return (
    <>
      <Button isDisabled={isChanging || rows.length < 2} onPress={() => setOpen(true)}>
        {t('merge')}
      </Button>
      <Dialog
        title={t('mergeChosenTitle', { count: rows.length })}
        isOpen={isOpen}
        close={() => setOpen(false)}
        foot={
          <>
            <Button onPress={() => setOpen(false)}>{t('cancel')}</Button>
            <Button kind="bad" isPending={isChanging} onPress={merge}>
              {t('mergeInto', { number: names.caseNumber(into) })}
            </Button>
          </>
        }
      >
        <Select
          label={t('mergeGoesOn')}
          value={String(into)}
          rows={rows.map(({ number, subject }) => ({
            value: String(number),
            label: `${names.caseNumber(number)} · ${subject || t('noSubject')}`,
          }))}
          choose={setChosen}
        />
        <Switch isSelected={across} onChange={setAcross} help={t('mergeAcrossHelp')}>
          {t('mergeAcross')}
        </Switch>
        <p>{t('mergeChosenWill', { count: others.length })}</p>
      </Dialog>
    </>
  );
}
