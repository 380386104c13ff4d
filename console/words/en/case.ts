export const caseWords = {} as const;
