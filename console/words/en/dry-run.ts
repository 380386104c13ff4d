/** What a rule would have done. */
export const dryRunWords = {
  dryRunTitle: 'What it would have done',
  dryRunAbout:
    'Tries the rule as it stands here, saved or not, on the cases of the last 30 days. Nothing is changed, nobody is told.',
  dryRunStart: 'Try it on the last 30 days',
  dryRunAgain: 'Try again',
  dryRunStop: 'Stop',
  dryRunLooking: { one: '{count} case looked at so far …', other: '{count} cases looked at so far …' },
  dryRunStopped: { one: 'Stopped after {count} case.', other: 'Stopped after {count} cases.' },
  dryRunWhenRight: 'It can be tried when nothing is wrong with it any more: see the fields above.',
  dryRunOld: 'The rule was changed since: this is what it would have done before.',
  dryRunNoCases: 'There were no cases in the last 30 days.',
  dryRunNothing: {
    one: 'It would have done nothing: {count} case looked at.',
    other: 'It would have done nothing: {count} cases looked at.',
  },
  dryRunTimes: {
    one: 'Since {since} it would have acted once; cases looked at: {looked}.',
    other: 'Since {since} it would have acted {count} times; cases looked at: {looked}.',
  },
  dryRunLater: 'would have acted on {when}, if its conditions held then',
  dryRunMore: { one: 'And {count} more.', other: 'And {count} more.' },
  dryRunReasons: 'Why not more often',
  dryRunReason: '{count} × {reason}',
  dryRunUntouched: {
    one: 'To {count} case nothing happened that the rule is about.',
    other: 'To {count} cases nothing happened that the rule is about.',
  },
} as const;
