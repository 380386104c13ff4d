import { createContext, type ReactNode, use, useCallback, useEffect, useId, useState } from 'react';

type Tell = (field: string, isUnreadable: boolean) => void;

const Unreadable = createContext<Tell>(() => undefined);

/**
 * Says of a field that what stands in it is not what it takes: the number of a time, say, of which the unit is being typed. What was
 * read last is not what its writer means, so nothing of the row is saved until it can be read.
 */
export function useUnreadable(isUnreadable: boolean): void {
  const field = useId();
  const tell = use(Unreadable);
  useEffect(() => {
    tell(field, isUnreadable);
    return () => tell(field, false);
  }, [field, isUnreadable, tell]);
}

/** Whether a field beneath `Fields` cannot be read. */
export function useUnreadableFields(): { readonly isAny: boolean; readonly tell: Tell } {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const tell = useCallback<Tell>((field, isUnreadable) => {
    setFields((before) => {
      if (before.has(field) === isUnreadable) return before;
      return new Set(isUnreadable ? [...before, field] : [...before].filter((one) => one !== field));
    });
  }, []);
  return { isAny: fields.size > 0, tell };
}

/** Fields that say so here. */
export function UnreadableFields({ tell, children }: { readonly tell: Tell; readonly children: ReactNode }) {
  return <Unreadable value={tell}>{children}</Unreadable>;
}
