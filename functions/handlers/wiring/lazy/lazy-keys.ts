import type { KeySource } from '#actions/links/ports.ts';

/** The keys of this install; who reads them is loaded when they are first needed, since few requests do and every cold start would wait. */
export function lazyKeys(): KeySource {
  let source: Promise<KeySource> | undefined;
  return {
    keys: async () => {
      source ??= import('../key-source.ts').then(({ keySource }) => keySource());
      return (await source).keys();
    },
  };
}
