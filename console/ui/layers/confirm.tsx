import type { ReactNode } from 'react';
import { Button } from '../press/button.tsx';
import { Dialog } from './dialog.tsx';

/** Asks before what cannot be undone. */
export function Confirm({
  title,
  deed,
  cancel,
  isOpen,
  close,
  confirm,
  children,
}: {
  readonly title: string;
  /** What the button says that does it. */
  readonly deed: string;
  readonly cancel: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly confirm: () => void;
  readonly children: ReactNode;
}) {
  const foot = (
    <>
      <Button onPress={close}>{cancel}</Button>
      <Button
        kind="bad"
        onPress={() => {
          confirm();
          close();
        }}
      >
        {deed}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={isOpen} close={close} foot={foot}>
      {children}
    </Dialog>
  );
}
