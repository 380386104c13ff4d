import type { Introduction } from './introduction.ts';

/** A mail that answers, and which of its lines are new. */
export interface Reply extends Introduction {
  readonly shape: string;
  readonly text: string;
  readonly newest: string;
}

const newest = 'Thanks, it prints again.\n\nOne question is left: which toner do you use?';
const asked = [
  'Hello Ann,',
  '',
  'please restart the printer and tell us whether',
  'it prints then.',
  '',
  'Kind regards',
  'Support',
];

/** Breaks a line as programs do that wrap at 76 columns, or at a bracket. */
function wrapped(line: string, at: 'bracket' | 'blank'): string {
  if (at === 'bracket') return line.replace('<support', '<\nsupport');
  const blank = line.lastIndexOf(' ', Math.min(line.length - 12, 50));
  return blank < 10 ? line : `${line.slice(0, blank)}\n${line.slice(blank + 1)}`;
}

type Shape = (introduction: Introduction, quote: string) => Pick<Reply, 'text' | 'newest'> | undefined;

const shapes: Readonly<Record<string, Shape>> = {
  above: ({ lines }, quote) => ({ text: `${newest}\n\n${lines}\n\n${quote}`, newest }),
  'right above': ({ lines }, quote) => ({ text: `${newest}\n${lines}\n${quote}`, newest }),
  signed: ({ lines }, quote) => ({ text: `${newest}\n\n-- \nAnn Client\nClient Ltd.\n\n${lines}\n\n${quote}`, newest }),
  phone: ({ lines }, quote) => ({ text: `${newest}\n\nSent from my iPhone\n\n${lines}\n\n${quote}`, newest }),
  'intro wrapped': (introduction, quote) =>
    introduction.quotes === 'marked' && !introduction.lines.includes('\n')
      ? { text: `${newest}\n\n${wrapped(introduction.lines, 'blank')}\n\n${quote}`, newest }
      : undefined,
  'wrapped at bracket': (introduction, quote) =>
    introduction.quotes === 'marked' && introduction.lines.includes('<support')
      ? { text: `${newest}\n\n${wrapped(introduction.lines, 'bracket')}\n\n${quote}`, newest }
      : undefined,
  below: (introduction, quote) =>
    introduction.quotes === 'marked' ? { text: `${introduction.lines}\n${quote}\n\n${newest}`, newest } : undefined,
  'one line wrapped': (introduction) => {
    if (introduction.quotes !== 'marked') return undefined;
    const lines = [
      '> Hello Ann,',
      '>',
      '> please restart the printer on the second floor of your office and tell us',
      'whether',
      '> it prints then.',
    ];
    return { text: `${newest}\n\n${introduction.lines}\n${lines.join('\n')}`, newest };
  },
  'quote of a quote': ({ lines }, quote) => ({
    text: `${newest}\n\n${lines}\n${quote}\n\n${quote.startsWith('>') ? '> > I asked.\n>> It does not print.' : 'From: Ann <ann@client.test>\nSent: Thursday, November 19, 2026 1:00 PM\nTo: Support\nSubject: Printer\n\nIt does not print.'}`,
    newest,
  }),
  'quote unmarked': (introduction) =>
    introduction.quotes === 'marked' && /\d{4}|\d\d:\d\d/.test(introduction.lines)
      ? { text: `${newest}\n\n${introduction.lines}\n\n${asked.join('\n')}`, newest }
      : undefined,
};

/** Each introduction in each shape that fits it. */
export function repliesOf(introductions: readonly Introduction[]): readonly Reply[] {
  return introductions.flatMap((introduction) => {
    const quote = asked.map((line) => (introduction.quotes === 'marked' ? `> ${line}`.trimEnd() : line)).join('\n');
    return Object.entries(shapes).flatMap(([shape, make]) => {
      const made = make(introduction, quote);
      return made === undefined ? [] : [{ ...introduction, shape, ...made }];
    });
  });
}
