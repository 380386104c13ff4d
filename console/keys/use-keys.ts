import { useEffect, useRef } from 'react';
import { preferences } from '../session/preferences.ts';
import { keyName } from './key-name.ts';

/** What single keys do, by the place of the key: a Cyrillic layout has the same (CONS-11). `Shift+` goes before. */
export type KeyDeeds = Readonly<Record<string, (() => void) | false | undefined>>;

/** Listens for single keys while the part is shown. Nothing in fields, in menus and dialogs, or with Ctrl, Alt and Cmd. */
export function useKeys(deeds: KeyDeeds): void {
  const current = useRef(deeds);
  useEffect(() => {
    current.current = deeds;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const deed = current.current[keyName(event)];
      if (!deed || event.defaultPrevented || !isFree(event) || !preferences().keys) return;
      event.preventDefault();
      deed();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

function isFree({ ctrlKey, altKey, metaKey, target, isComposing }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey || isComposing) return false;
  if (!(target instanceof HTMLElement)) return true;
  if (target.isContentEditable || target.closest('input:not([type=checkbox]), textarea, select')) return false;
  return target.closest('[role=dialog], [role=menu], [role=listbox]') === null;
}
