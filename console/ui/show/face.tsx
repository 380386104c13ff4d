import look from './face.module.css';

/** A person's initials, in a paper that is always theirs: a drawing, and no words of what it stands in. */
export function Face({ name, title }: { readonly name: string; readonly title?: string }) {
  const paper = [look.one, look.two, look.three, look.four][sumOf(name) % 4];
  return (
    <span
      className={`${look.face} ${paper}`}
      data-initials={initialsOf(name)}
      {...(title ? { role: 'img', 'aria-label': title, title } : { 'aria-hidden': true })}
    />
  );
}

/** `Ann Berger` → AB, `ann@berger.example` → A. */
export function initialsOf(name: string): string {
  const words = (name.split('@')[0] ?? '').split(/[\s._-]+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const [first = '?'] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last]
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}

function sumOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
}
