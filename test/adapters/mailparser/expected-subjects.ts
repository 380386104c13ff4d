import type { ExpectedMail } from './expected-mails.ts';

const broken = 'The printer is broken.';

/** Subjects, dates and headers as a whole. By the name of the file in test/fixtures/mail. */
export const expectedSubjects: Readonly<Record<string, ExpectedMail>> = {
  'subject-raw-bytes-in-word': { subject: 'Grüße aus Köln', text: 'Raw bytes in the word.' },
  'subject-bare-question-mark': { subject: 'Wirklich? Grüße?!', text: 'Question.' },
  'subject-question-mark-before-code': { subject: 'Why? does it not print', text: 'Question.' },
  'subject-blanks-in-word': { subject: 'Printer does not print ☹ at all (2nd floor)', text: 'Blanks.' },
  'subject-word-cut-off': { subject: 'Drucker für die Grüße dr', text: 'Cut.' },
  'subject-word-cut-before-next': { subject: 'Drucker ü und mehr', text: 'Cut.' },
  'subject-words-without-blank': { subject: 'Grüße', text: 'No blank.' },
  'subject-words-of-iso-2022-jp': { subject: 'プリンターが動きません', text: 'Japanese.' },
  'subject-words-of-two-charsets': { subject: 'Принтер не печатает €', text: 'Two charsets.' },
  'subject-language-tag': { subject: 'Grüße', text: 'Language.' },
  'subject-utf-7': { subject: 'Grüße 1 + 1', text: 'Seven bits.' },
  'subject-word-of-unknown-charset': { subject: 'Grüße', text: 'Unknown.' },
  'subject-raw-gbk': { subject: '打印机坏了请帮忙', text: 'Raw Chinese.' },
  'subject-twice': { text: 'Two subjects.' },
  'subject-base64-cut-in-group': { subject: 'Grüße aus Köln', text: 'Cut in the group.' },
  'subject-missing': { subject: '', text: 'No subject.' },
  'subject-word-within-text': { subject: 'Re:[EXT]Grüße(fwd)', text: 'Glued.' },
  'subject-folded-in-word': { subject: 'Drucker für die Grüße', text: 'Folded in the word.' },
  'subject-direction-marks': { subject: 'Invoice fdp.exe', text: 'Direction.' },
  'header-with-lines-that-are-none': { text: broken, warning: /no header fields/ },
  'header-with-blank-before-colon': {
    replyTo: [{ address: 'office@example.com', name: 'Office' }],
    text: 'Schöne Grüße',
  },
  'header-of-very-long-lines': {
    to: [
      { address: 'support@postcase.test', name: '' },
      ...Array.from({ length: 499 }, (_, index) => ({ address: `person${index}@example.com`, name: '' })),
    ],
    text: broken,
  },
  'header-hundred-received': { text: broken },
  'date-in-german': { text: 'Datum.' },
  'date-with-two-digit-year': { text: 'Old.' },
  'date-as-iso': { text: 'ISO.' },
  'date-by-unix': { text: 'Unix.' },
  'date-twice': { text: 'Twice.' },
  'date-encoded': { text: 'Encoded.' },
};
