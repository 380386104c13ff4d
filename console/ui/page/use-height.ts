import { useCallback, useState } from 'react';

/** The height of an element in pixels, whenever style sheets, the size of letters or the window change it. @param usual until it is there */
export function useHeight(
  usual: number,
): [height: number, measure: (element: Element | null) => undefined | (() => void)] {
  const [height, setHeight] = useState(usual);
  const measure = useCallback((element: Element | null) => {
    if (!element) return;
    // What is not shown has no height: it keeps the one that it had.
    const observer = new ResizeObserver(() => setHeight((before) => element.getBoundingClientRect().height || before));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [height, measure];
}
