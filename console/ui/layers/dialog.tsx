import { createContext, type ReactNode, useContext } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../press/button.tsx';
import { Icon } from '../show/icon.tsx';
import look from './dialog.module.css';

/** What the button is called that closes a dialog, in the reader's language. */
export const CloseWord = createContext('Close');

/** A question that waits for an answer; its cross, Escape and a press beside it close it. */
export function Dialog({
  title,
  isOpen,
  close,
  wide = false,
  children,
  foot,
}: {
  readonly title: string;
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly wide?: boolean;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
}) {
  const closeWord = useContext(CloseWord);
  return (
    <ModalOverlay
      className={look.veil ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className={`${look.modal} ${wide ? look.wide : ''}`}>
        <AriaDialog className={look.dialog ?? ''}>
          <div className={look.head}>
            <Heading slot="title" className={look.title ?? ''}>
              {title}
            </Heading>
            <Button kind="quiet" square aria-label={closeWord} onPress={close}>
              <Icon name="close" />
            </Button>
          </div>
          <div className={look.body}>{children}</div>
          {foot && <div className={look.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
