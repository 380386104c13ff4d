import { useRef } from 'react';
import { useLocation } from 'wouter';
import { useKeys } from '../../keys/use-keys.ts';
import type { Filter } from '../../live/list-address.ts';
import { useTakeNext } from '../../live/take-next.ts';
import { useMay } from '../../session/person.tsx';
import { Search } from '../../ui/fields/search.tsx';
import { Bar } from '../../ui/page/bar.tsx';
import { Button, ButtonLink } from '../../ui/press/button.tsx';
import { useWords } from '../../words/language.tsx';
import look from './list-bar.module.css';

/** The head of a list: search, a new case, and the most urgent one that nobody has. */
export function ListBar({ title, list }: { readonly title: string; readonly list: Filter['list'] }) {
  const t = useWords();
  const [, navigate] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const mayWork = useMay('agent');
  const { take, isTaking } = useTakeNext(list === 'groups' ? 'groups' : 'unassigned');
  useKeys({
    Slash: () => field.current?.focus(),
    KeyC: mayWork && (() => navigate('/new')),
    KeyN: mayWork && take,
  });
  return (
    <Bar title={title}>
      <div className={look.wide}>
        <Search
          label={t('searchHint')}
          hint="/"
          inputRef={field}
          onSubmit={(text) => text.trim() && navigate(`/search?q=${encodeURIComponent(text.trim())}`)}
        />
      </div>
      {mayWork && (
        <>
          <div className={look.wide}>
            <ButtonLink href="/new" hint="C">
              {t('newCase')}
            </ButtonLink>
          </div>
          <Button kind="main" onPress={take} isPending={isTaking}>
            {t('takeNext')}
          </Button>
        </>
      )}
    </Bar>
  );
}
