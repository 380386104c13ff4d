import type { Page } from 'playwright-core';

/** How a page looks, as far as it can be measured. */
export interface Looks {
  /** Pixels by which it is wider than the screen. */
  readonly overflow: number;
  /** Links, buttons and rows to press that are lower than 44 pixels. */
  readonly low: readonly string[];
  /** Texts whose contrast to what is behind them is below 4.5 : 1 (WCAG 2.2, 1.4.3), or 3 : 1 for large ones. */
  readonly faint: readonly string[];
}

/** @param targets selector of what fingers press. */
export function looksOf(page: Page, targets: string): Promise<Looks> {
  return page.evaluate(measure, targets);
}

/** Runs in the page. */
function measure(targets: string): Looks {
  type Color = readonly [red: number, green: number, blue: number, alpha: number];
  const colorOf = (css: string): Color => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue, alpha];
  };
  const over = (top: Color, under: Color): Color => {
    const mixed = [0, 1, 2].map((at) => (top[at] ?? 0) * top[3] + (under[at] ?? 0) * (1 - top[3]));
    return [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 1];
  };
  const behind = (element: Element | null): Color => {
    if (!element)
      return colorOf(matchMedia('(prefers-color-scheme: dark)').matches ? 'rgb(18,18,18)' : 'rgb(255,255,255)');
    const own = colorOf(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(element.parentElement));
  };
  const light = ([red, green, blue]: Color): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: Color, other: Color): number => {
    const [dark = 0, bright = 0] = [light(one), light(other)].toSorted((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const textOf = (element: Element): string =>
    [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? (node.textContent ?? '').trim() : [])).join('');
  const faint: string[] = [];
  for (const element of document.body.querySelectorAll('*')) {
    const text = textOf(element);
    const style = getComputedStyle(element);
    if (!/\p{L}/u.test(text) || style.display === 'none') continue;
    const size = Number.parseFloat(style.fontSize);
    const needed = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    const found = contrast(over(colorOf(style.color), behind(element)), behind(element));
    if (found < needed) faint.push(`${text.slice(0, 40)} ${found.toFixed(1)}`);
  }
  const low = [...document.querySelectorAll(targets)].flatMap((element) => {
    const { height } = element.getBoundingClientRect();
    return height < 44 ? `${element.textContent?.trim().slice(0, 40)} ${height}` : [];
  });
  return { overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth, low, faint };
}
