import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { countsQuery } from './list-requests.ts';

/** Names the page in its tab, with how many of the reader's cases need an answer. */
export function useTitle(title: string): void {
  const { data } = useQuery(countsQuery);
  const waiting = data?.counts.mine?.needsAnswer ?? 0;
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}${title} · Postcase`;
  }, [title, waiting]);
}
