/** Shows the colours of a reader whose screen is light or dark, whatever ours is. */
export function inColors(html: string, isDark: boolean): string {
  return html.replaceAll(/@media \(prefers-color-scheme: dark\)/g, isDark ? '@media all' : '@media not all');
}
