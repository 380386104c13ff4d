/** Of the page that says whether the install works. */
export const installWords = {
  install: 'Health check',
  installAbout: 'Whether mail comes in, leaves, and failures reach a person.',
  installAgain: 'Check again',
  installLooking: 'AWS and DNS are being asked …',
  installWorst_good: 'All is well.',
  installWorst_advice: 'It works. Some things could be better.',
  installWorst_broken: 'Something is broken. Start at the top.',
  installWorst_unknown: 'Nothing is known to be broken, but not everything could be checked.',
  finding_good: 'Good',
  finding_advice: 'Could be better',
  finding_broken: 'Broken',
  finding_unknown: 'Not checked',
  findingCopy: 'Copy',
  findingCopied: 'Copied.',
  testMail: 'Send a test mail',
  testMailAbout:
    'It leaves by SES and should be back in a minute, the way of your customers’ mail. It becomes no case.',
  testMailWaits: 'A mail has left from {mailbox}. Waiting for it …',
  testMailCame: 'The test mail came back after {seconds} seconds: mail goes out and comes in.',
  testMailLost:
    'The test mail has not come back within two minutes. What is broken below says why. If nothing is, look again in some minutes: DNS may be slow.',
} as const;
