/** A mail as its author formatted it, or its text and why it is no more. */
export interface ShownFrame {
  readonly content:
    | { readonly html: string; readonly css: string; readonly leftOut: number }
    | { readonly text: string; readonly why: 'too-large' | 'too-slow' | 'none' };
  /** Whether pictures may come from others' servers. */
  readonly withPictures: boolean;
  /** Where pictures that came with the mail are had. */
  readonly pictures: readonly string[];
}
