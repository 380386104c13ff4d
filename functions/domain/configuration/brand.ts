/** The look of an owner: in mails, on pages that customers see, and in the console. */
export interface Brand {
  /** Empty for the name of the mailbox that writes. */
  readonly name: string;
  /** Address of an image; empty for none. */
  readonly logo: string;
  /** Of buttons. */
  readonly accent: string;
  /** Of words on them: black or white, whichever reads better. */
  readonly onAccent: string;
  /** The accent dark enough for words on white paper. */
  readonly link: string;
  /** The accent light enough for words on dark paper. */
  readonly darkLink: string;
}

/** Least contrast of words (WCAG 2.2, 1.4.3 level AA). */
const leastContrast = 4.5;
const white = '#ffffff';
const black = '#000000';
/** The lightest of the dark papers of mails, pages and the console. */
const darkPaper = '#2d333b';
const steps = 40;

/** Whatever colour an owner likes, words stay readable: where it is too pale or too dark, a darker or lighter one of it is used. */
export function brandOf({
  companyName,
  logoUrl,
  accentColor,
}: {
  readonly companyName: string;
  readonly logoUrl: string;
  readonly accentColor: string;
}): Brand {
  return {
    name: companyName,
    logo: logoUrl,
    accent: accentColor,
    onAccent: contrast(white, accentColor) >= leastContrast ? white : black,
    link: readable(accentColor, white, black),
    darkLink: readable(accentColor, darkPaper, white),
  };
}

/** How well one colour reads on another, 1 to 21 (WCAG 2.2). @param one `#rrggbb` */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest colour on the way to another one that reads on a paper. */
function readable(color: string, paper: string, towards: string): string {
  for (let step = 0; step < steps; step++) {
    const tried = mixed(color, towards, step / steps);
    if (contrast(tried, paper) >= leastContrast) return tried;
  }
  return towards;
}

function mixed(one: string, other: string, share: number): string {
  const [from, to] = [channels(one), channels(other)];
  const parts = from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
