/** Search over everything that was said. */
export const searchWords = {
  foundIn_number: 'Number',
  foundIn_subject: 'Subject',
  foundIn_text: 'Mail',
  foundIn_note: 'Note',
  foundIn_file: 'File',
  foundIn_person: 'Person',
  foundIn_merged: 'Merged case',
  foundMore: 'There may be more: one more word finds the right one.',
  foundSome: { one: '{count} case', other: '{count} cases' },
  searchKnows:
    'Numbers in any form, names, addresses and phones, and words of subjects, mails, notes and file names: in any form of the word.',
  searchKeys: '↓ goes into the list, Enter opens the first case.',
  nothingFoundText:
    'All of the words must be in one case. Fewer or shorter ones find more; the beginning of a word is enough.',
  nothingFoundNarrowed: 'Without the filters there may be some.',
  searchState: 'State',
  state_open: 'Open',
  state_done: 'Done',
  searchPeriod: 'Newest message',
  period_7: 'Last 7 days',
  period_30: 'Last 30 days',
  period_365: 'Last year',
} as const;
