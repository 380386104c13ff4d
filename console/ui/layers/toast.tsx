import {
  Button as AriaButton,
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Icon } from '../show/icon.tsx';
import look from './toast.module.css';

interface Told {
  readonly title: string;
  readonly about?: string | undefined;
  readonly bad?: boolean;
  /** One thing to do about it. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const queue = new ToastQueue<Told>({ maxVisibleToasts: 3 });

/**
 * Tells in passing what happened.
 * @param seconds how long it stands; what is bad stands until it is read. @returns takes it away.
 */
export function tell(told: Told, seconds = 6): () => void {
  const key = queue.add(told, told.bad ? {} : { timeout: Math.max(5, seconds) * 1000 });
  return () => queue.close(key);
}

/** Where it is told. */
export function Toasts({ label, close }: { readonly label: string; readonly close: string }) {
  return (
    <ToastRegion queue={queue} className={look.region ?? ''} aria-label={label}>
      {({ toast }) => (
        <AriaToast toast={toast} className={`${look.toast} ${toast.content.bad ? look.bad : ''}`}>
          <ToastContent className={look.words ?? ''}>
            <Text slot="title">{toast.content.title}</Text>
            {toast.content.about && (
              <Text slot="description" className={look.about ?? ''}>
                {toast.content.about}
              </Text>
            )}
          </ToastContent>
          {toast.content.action && (
            <AriaButton
              className={look.action ?? ''}
              onPress={() => {
                toast.content.action?.run();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </AriaButton>
          )}
          <AriaButton slot="close" className={look.close ?? ''} aria-label={close}>
            <Icon name="close" size={14} />
          </AriaButton>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
