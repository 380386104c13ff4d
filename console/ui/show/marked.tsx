import look from './marked.module.css';

/** A text in which what is sought is marked. */
export function Marked({
  pieces,
}: {
  readonly pieces: readonly { readonly text: string; readonly sought?: true | undefined }[];
}) {
  let at = 0;
  return pieces.map(({ text, sought }) => {
    const key = at;
    at += text.length;
    return sought ? (
      <mark key={key} className={look.mark}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
