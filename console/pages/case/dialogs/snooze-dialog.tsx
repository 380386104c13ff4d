import type { CasePage } from '../../../live/case-requests.ts';
import { useWords } from '../../../words/language.tsx';
import { useCaseEdit } from '../use-case-edit.ts';
import { TimeDialog } from './time-dialog.tsx';

/** Takes a case out of the lists until a time (CASE-18). */
export function SnoozeDialog({
  page,
  isOpen,
  close,
}: {
  readonly page: CasePage;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const t = useWords();
  const { snooze } = useCaseEdit(page.case);
  return (
    <TimeDialog
      title={t('snoozeTitle')}
      about={t('snoozeText')}
      deed={t('snooze')}
      isOpen={isOpen}
      close={close}
      choose={snooze}
    />
  );
}
