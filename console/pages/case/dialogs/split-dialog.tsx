import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { ask } from '../../../api.ts';
import type { CasePage, Received } from '../../../live/case-requests.ts';
import { useTellProblem } from '../../../live/problem.ts';
import { useMay } from '../../../session/person.tsx';
import { Field } from '../../../ui/fields/field.tsx';
import { Dialog } from '../../../ui/layers/dialog.tsx';
import { Button } from '../../../ui/press/button.tsx';
import { useWords } from '../../../words/language.tsx';
import look from './split-dialog.module.css';

/** Words of a message that somebody selects can become a case of their own (CASE-06). */
export function SplitFromSelection({
  page,
  message,
  children,
}: {
  readonly page: CasePage;
  readonly message: Received;
  readonly children: ReactNode;
}) {
  const t = useWords();
  const mayWork = useMay('agent');
  const place = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<Selected>();
  const [fragment, setFragment] = useState<string>();
  useEffect(() => {
    const notice = () => setSelected(place.current ? selectedIn(place.current) : undefined);
    document.addEventListener('selectionchange', notice);
    return () => document.removeEventListener('selectionchange', notice);
  }, []);
  return (
    <div className={look.place} ref={place}>
      {children}
      {mayWork && selected && (
        <div className={look.offer} style={{ top: selected.below }}>
          <Button onPress={() => setFragment(selected.text)}>{t('split')}</Button>
        </div>
      )}
      {fragment !== undefined && (
        <SplitDialog page={page} message={message} fragment={fragment} close={() => setFragment(undefined)} />
      )}
    </div>
  );
}

interface Selected {
  readonly text: string;
  /** Pixels from the upper edge of the message's text to below the last selected line. */
  readonly below: number;
}

/** What is selected, if that begins in a place. */
function selectedIn(place: Element): Selected | undefined {
  const selection = getSelection();
  if (!selection?.anchorNode || !place.contains(selection.anchorNode)) return undefined;
  const text = selection.toString().trim();
  if (text.length <= 2) return undefined;
  const [words, whole] = [selection.getRangeAt(0).getBoundingClientRect(), place.getBoundingClientRect()];
  return { text, below: Math.min(words.bottom, whole.bottom) - whole.top };
}

function SplitDialog({
  page,
  message,
  fragment,
  close,
}: {
  readonly page: CasePage;
  readonly message: Received;
  readonly fragment: string;
  readonly close: () => void;
}) {
  const t = useWords();
  const [, navigate] = useLocation();
  const onError = useTellProblem();
  const [subject, setSubject] = useState(fragment.split('\n')[0]?.slice(0, 80) ?? '');
  const { number, version } = page.case;
  const { at, id, caseNumber } = message;
  const split = useMutation({
    mutationFn: () =>
      ask('splitCase', {
        params: { number },
        body: { message: { at, id, ...(caseNumber && { caseNumber }) }, fragment, subject },
        version,
      }),
    onSuccess: (made) => navigate(`/cases/${made.number}`),
    onError,
  });
  return (
    <Dialog
      title={t('splitTitle')}
      isOpen
      close={close}
      foot={
        <>
          <Button onPress={close}>{t('cancel')}</Button>
          <Button
            kind="main"
            isDisabled={subject.trim() === ''}
            isPending={split.isPending}
            onPress={() => split.mutate()}
          >
            {t('split')}
          </Button>
        </>
      }
    >
      <Field label={t('subject')} value={subject} onChange={setSubject} autoFocus />
      <blockquote className={look.fragment}>{fragment}</blockquote>
    </Dialog>
  );
}
