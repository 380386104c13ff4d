import type { ReactNode } from 'react';
import { type Me, useMay } from '../session/person.tsx';
import { Empty } from '../ui/show/empty.tsx';
import { useWords } from '../words/language.tsx';
import { ToCases } from './nothing-here.tsx';

/** A page of a role (CONS-01): who has a lesser one reads so, and nothing is asked for them that would be refused. */
export function For({
  least,
  children,
}: {
  readonly least: Exclude<Me['role'], 'viewer'>;
  readonly children: ReactNode;
}) {
  const t = useWords();
  if (useMay(least)) return children;
  return (
    <Empty isPage icon="person" title={t(`only_${least}`)} action={<ToCases />}>
      {t('onlyText')}
    </Empty>
  );
}
