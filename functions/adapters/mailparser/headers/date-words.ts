/** Beginnings of the names of months: those of RFC 5322, and those of programs that write in their own language; alternatives of a pattern. */
const months: readonly string[] = [
  'jan|gen|ene|янв|січ|sty|oca|led|tammi|ιαν',
  'feb|fév|fev|фев|лют|lut|şub|úno|helmi|φεβ',
  'mar(?!ras)|mär|már|mrz|mrt|maa|мар|бер|bře|μαρ',
  'apr|ápr|avr|abr|апр|кві|kwi|nis|dub|huhti|απρ',
  'may|mai|mag|maj|máj|mei|май|мая|мај|тра|touko|μαΐ|μαϊ|μάι',
  'jun|jún|juin|giu|июн|чер|cze|haz|kesä|ιουν|ιούν',
  'jul|júl|juil|lug|июл|лип|lip|tem|heinä|ιουλ|ιούλ',
  'aug|aoû|aou|ago|авг|сер|sie|ağu|srp|elo|αυγ|αύγ',
  'sep|set|szep|сен|вер|wrz|eyl|zář|syys|σεπ',
  'oct|okt|ott|out|окт|жов|paź|eki|říj|loka|οκτ',
  'nov|ноя|ное|лис|lis|kas|marras|νοε|νοέ',
  'dec|dez|déc|dic|des|дек|гру|gru|ara|pro|joulu|δεκ',
];
/**
 * Hours of zones by name: those of RFC 5322 4.3, and those that mean one zone everywhere. Any other counts as UTC, as the RFC asks;
 * so does IST, which is India's, Israel's and Ireland's.
 */
const zones: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  ast: -4,
  adt: -3,
  akst: -9,
  akdt: -8,
  hst: -10,
  brt: -3,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  sast: 2,
  msk: 3,
  msd: 4,
  pkt: 5,
  wib: 7,
  hkt: 8,
  sgt: 8,
  awst: 8,
  jst: 9,
  kst: 9,
  acst: 9.5,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
};

/** What dates are read by. Bundles carry it packed: infra/parts/packed-phrases.ts. */
export const dateWords = (): { readonly months: typeof months; readonly zones: typeof zones } => ({ months, zones });
