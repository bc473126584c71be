import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly role?: 'dialog' | 'alertdialog';
  readonly size?: 'small' | 'medium' | 'large' | 'settings' | 'guide';
  /** Escape, and a click outside where the question is no alert. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

/** A question over the window: its title, what it is about, and the answers at the bottom right. */
export function DialogFrame({ title, role = 'dialog', size = 'medium', onCancel, children, actions }: Props) {
  return (
    <ModalOverlay
      className="veil"
      isOpen
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => !isOpen && onCancel()}
    >
      <Modal className={`modal modal--${size}`}>
        <Dialog className="dialog" role={role}>
          <Heading slot="title" className="dialog__title">
            {title}
          </Heading>
          <div className="dialog__body">{children}</div>
          <div className="dialog__actions">{actions}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ActionProps {
  readonly tone?: 'primary' | 'plain' | 'danger';
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One of the answers. */
export function Action({ tone = 'plain', autoFocus = false, disabled = false, onPress, children }: ActionProps) {
  return (
    <button
      type="button"
      className={`button button--${tone}`}
      // biome-ignore lint/a11y/noAutofocus: a question begins at its safe answer
      autoFocus={autoFocus}
      disabled={disabled}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
