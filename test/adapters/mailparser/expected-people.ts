import type { ExpectedMail } from './expected-mails.ts';

/** Senders and recipients. By the name of the file in test/fixtures/mail. */
export const expectedPeople: Readonly<Record<string, ExpectedMail>> = {
  'from-encoded-raw-comma': {
    from: { address: 'anna.berger@example.com', name: 'Berger, Anna (Büro)' },
    text: 'Raw comma in the word.',
  },
  'from-encoded-escaped-comma': {
    from: { address: 'joerg.mueller@example.com', name: 'Müller, Jörg' },
    text: 'Comma.',
  },
  'from-encoded-word-in-quotes': {
    from: { address: 'anna.berger@example.com', name: 'Berger, Anna (Büro)' },
    text: 'Quoted word.',
  },
  'from-encoded-semicolon-and-brackets': {
    from: { address: 'anna.berger@example.com', name: 'Anna <Office>; Berger' },
    text: 'Raw brackets.',
  },
  'from-unclosed-quote': { text: 'One quote.' },
  'from-address-as-name': {
    from: { address: 'anna.berger@example.com', name: 'anna.berger@example.com' },
    text: 'Twice.',
  },
  'from-name-in-comment': { text: 'Old style.' },
  'from-nested-comment': { text: 'Nested.' },
  'from-empty-brackets-only': { from: undefined, text: 'Nobody.', warning: /no From address/ },
  'from-twice-first-empty': { text: 'The second From counts.', warning: /several From/ },
  'from-two-authors': { text: 'Both of us wrote this.' },
  'from-unclosed-bracket': { text: 'Open.' },
  'from-source-route': { text: 'Routed.' },
  'from-quoted-local-part': {
    from: { address: '"anna berger"@example.com', name: 'Anna Berger' },
    text: 'Quoted local part.',
  },
  'from-square-brackets': { text: 'Square.' },
  'from-text-without-address': {
    from: undefined,
    replyTo: [{ address: 'anna.berger@example.com', name: '' }],
    text: 'No address.',
    warning: /no From address/,
  },
  'to-separated-by-semicolons': {
    to: [
      { address: 'support@postcase.test', name: '' },
      { address: 'boss@example.com', name: 'Boss; B.' },
      { address: 'info@example.com', name: '' },
    ],
    text: 'Semicolons.',
  },
  'to-undisclosed-recipients': { to: [], text: 'Hidden.' },
  'to-twice': {
    to: [
      { address: 'support@postcase.test', name: '' },
      { address: 'info@example.com', name: '' },
    ],
    text: 'Two To fields.',
  },
  'to-folded-in-name': {
    to: [
      { address: 'support@postcase.test', name: 'Support Team' },
      { address: 'boss@example.com', name: 'Geschäftsleitung' },
    ],
    text: 'Folded.',
  },
};
