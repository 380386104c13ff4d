import type { ConsoleLanguage } from './words.ts';

/** count · share, from 0 to 1 · score, of ratings · minutes. */
export type FigureKind = 'count' | 'share' | 'score' | 'minutes';

/** Says figures as people read them. */
export interface FigureWords {
  figure(value: number, kind: FigureKind): string;
  /** With its sign: `+20%`; of a share in points of a hundred, of a score as it is. */
  change(amount: number, kind: FigureKind): string;
}

const hour = 60;
const dayLong = 24 * hour;

/** @param points says that a number is of points of a hundred: `4 pts`. */
export function figuresIn(language: ConsoleLanguage, points: (number: string) => string): FigureWords {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const count = format({ maximumFractionDigits: 0 });
  const share = format({ style: 'percent', maximumFractionDigits: 0 });
  const fine = format({ style: 'percent', maximumFractionDigits: 1 });
  const score = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const unit = (name: 'day' | 'hour' | 'minute', value: number) =>
    format({ style: 'unit', unit: name, unitDisplay: language === 'ru' ? 'short' : 'narrow' }).format(value);
  const signed = (options: Intl.NumberFormatOptions) => format({ ...options, signDisplay: 'exceptZero' });
  const percentChange = signed({ style: 'percent', maximumFractionDigits: 0 });
  const pointChange = signed({ maximumFractionDigits: 1 });
  const scoreChange = signed({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    figure: (value, kind) => {
      if (kind === 'count') return count.format(value);
      // "100 %" is said of all alone.
      if (kind === 'share') return (value > 0.99 && value < 1 ? fine : share).format(value);
      if (kind === 'score') return score.format(value);
      return spanWords(value, unit);
    },
    change: (amount, kind) => {
      if (kind === 'share') return points(pointChange.format(amount * 100));
      return (kind === 'score' ? scoreChange : percentChange).format(amount);
    },
  };
}

/** `35m`, `3h 10m`, `2d 4h`: two units at most. */
function spanWords(minutes: number, unit: (name: 'day' | 'hour' | 'minute', value: number) => string): string {
  if (minutes < hour) return unit('minute', Math.round(minutes));
  const isLong = minutes >= dayLong;
  const [large, small, size] = isLong ? (['day', 'hour', hour] as const) : (['hour', 'minute', 1] as const);
  const smalls = Math.round(minutes / size);
  const perLarge = isLong ? 24 : hour;
  const rest = smalls % perLarge;
  const words = unit(large, Math.floor(smalls / perLarge));
  return rest === 0 ? words : `${words} ${unit(small, rest)}`;
}
