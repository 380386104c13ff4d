export const writingWords = {} as const;
