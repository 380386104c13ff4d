import { type RefObject, useLayoutEffect, useRef } from 'react';

const place = 'postcase.found';

/** Who comes back from a case finds the result where they left it. */
export function useScrollBack(
  path: string,
  isShown: boolean,
): { readonly box: RefObject<HTMLDivElement | null>; leave(): void } {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [left, top] = (sessionStorage.getItem(place) ?? '').split('\n');
    if (!isShown || left !== path || !box.current) return;
    box.current.scrollTop = Number(top);
    sessionStorage.removeItem(place);
  }, [path, isShown]);
  return { box, leave: () => sessionStorage.setItem(place, `${path}\n${box.current?.scrollTop ?? 0}`) };
}
