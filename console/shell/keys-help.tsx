import { useKeys } from '../keys/use-keys.ts';
import { usePreferences } from '../session/preferences.ts';
import { Dialog } from '../ui/layers/dialog.tsx';
import { Key } from '../ui/press/key.tsx';
import { Notice } from '../ui/show/notice.tsx';
import { useWords } from '../words/language.tsx';
import type { WordKey } from '../words/words.ts';
import look from './keys-help.module.css';

const parts = [
  {
    title: 'keysEverywhere',
    keys: [
      ['?', 'key_help'],
      ['Ctrl K', 'key_palette'],
      ['Ctrl ↵', 'key_send'],
    ],
  },
  {
    title: 'keysList',
    keys: [
      ['↑ ↓', 'key_move'],
      ['↵', 'key_open'],
      ['␣', 'key_choose'],
      ['/', 'key_search'],
      ['C', 'key_new'],
      ['N', 'key_take'],
    ],
  },
  {
    title: 'keysCase',
    keys: [
      ['R', 'key_reply'],
      ['N', 'key_note'],
      ['F', 'key_forward'],
      ['E', 'key_resolve'],
      ['A', 'key_assign'],
      ['W', 'key_follow'],
      ['J', 'key_next'],
      ['K', 'key_previous'],
      ['U', 'key_back'],
    ],
  },
] as const satisfies readonly { title: WordKey; keys: readonly (readonly [string, WordKey])[] }[];

/** `?` shows all keys; they go by their place, so a Cyrillic layout has the same ones (CONS-11). */
export function KeysHelp({
  isOpen,
  setOpen,
}: {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}) {
  const t = useWords();
  const { keys } = usePreferences();
  useKeys({ '?': () => setOpen(true) });
  return (
    <Dialog title={t('keysTitle')} isOpen={isOpen} close={() => setOpen(false)}>
      {!keys && <Notice kind="info">{t('keysOff')}</Notice>}
      {parts.map((part) => (
        <section key={part.title}>
          <h3>{t(part.title)}</h3>
          <dl className={look.keys}>
            {part.keys.map(([name, word]) => (
              <div key={word} className={look.line}>
                <dt>{t(word)}</dt>
                <dd>
                  <Key name={name} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
