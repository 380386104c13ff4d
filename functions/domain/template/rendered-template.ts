export interface RenderedTemplate {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}
