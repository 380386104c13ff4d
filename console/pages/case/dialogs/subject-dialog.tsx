import { useState } from 'react';
import type { CasePage } from '../../../live/case-requests.ts';
import { Field } from '../../../ui/fields/field.tsx';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import { useCaseEdit } from '../use-case-edit.ts';

/** Gives a case another subject. */
export function SubjectDialog({
  page,
  isOpen,
  close,
}: {
  readonly page: CasePage;
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const t = useWords();
  const { edit } = useCaseEdit(page.case);
  const [subject, setSubject] = useState(page.case.subject);
  const save = () => {
    edit({ subject: subject.trim() });
    close();
  };
  return (
    <Dialog
      title={t('rename')}
      isOpen={isOpen}
      close={close}
      foot={
        <Button kind="main" isDisabled={subject.trim() === ''} onPress={save}>
          {t('save')}
        </Button>
      }
    >
      <Field label={t('subject')} value={subject} onChange={setSubject} autoFocus />
    </Dialog>
  );
}
