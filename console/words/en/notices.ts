/** What an agent hears by mail. */
export const noticesWords = {
  noticesTitle: 'Mail to you',
  noticesWhat: 'What you hear of',
  notices_mine: 'My cases, new ones of nobody',
  notices_all: 'Every new case and answer',
  notices_nothing: 'Nothing',
  noticesHow: 'How often',
  noticesEach: 'A mail for each',
  noticesMinutes: {
    one: 'One mail, {count} minute after the first',
    other: 'One mail, {count} minutes after the first',
  },
  noticesHours: { one: 'One mail, {count} hour after the first', other: 'One mail, {count} hours after the first' },
  noticesHelp: 'You never hear of what you did yourself. Kept with you: the same on every device.',
  noticesSaved: 'Saved',
} as const;
