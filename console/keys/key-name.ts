/** `?` stands in different places by layout: it goes by what it writes. */
export function keyName({ code, key, shiftKey }: Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>): string {
  if (key === '?') return '?';
  if (key === '/') return 'Slash';
  return shiftKey ? `Shift+${code}` : code;
}
