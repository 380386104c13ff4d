import { stubWords } from '#adapters/mailparser/html/stub-words.ts';

const longest = 400;
/** Says nothing: a sign, a placeholder, a picture. */
const nothing =
  /^(?:(?:[\s\p{P}\p{S}]|&(?:nbsp|zwnj|shy|#160);)*|[([<]?(?:no (?:text|plain text|content)|html|empty|image|без текста)[^\p{L}]*|\[cid:[^\]]{1,200}\])$/iu;
let stub: RegExp | undefined;

/** Whether a plain part says nothing but that the mail is HTML, while the markup beside it says more. */
export function isStub(text: string, markup: string): boolean {
  const words = text.trim();
  stub ??= new RegExp(stubWords(), 'i');
  return words.length <= longest && (stub.test(words) || nothing.test(words)) && !markup.includes(words.slice(0, 40));
}
