import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import look from './dialog.module.css';

/** A question that waits for an answer; Escape and a press beside it close it. */
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
          <Heading slot="title" className={look.title ?? ''}>
            {title}
          </Heading>
          <div className={look.body}>{children}</div>
          {foot && <div className={look.foot}>{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
