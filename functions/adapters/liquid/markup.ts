/** HTML that we made: everything else that a template puts out is escaped. */
export class Markup {
  // Private, so that no template reads it as a property.
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  /** For Liquid, which turns into a string what it puts out. */
  toString(): string {
    return this.#html;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
