import { createContext, use } from 'react';
import type { DraftKind } from './draft-keeper.ts';

/** Chooses what is written, from anywhere on the page of a case. */
export const ChooseKind = createContext<(kind: DraftKind) => void>(() => undefined);

export function useChooseKind(): (kind: DraftKind) => void {
  return use(ChooseKind);
}
