import { performance } from 'node:perf_hooks';
import type { Liquid } from 'liquidjs';
import { htmlOfMarkdown, textOfMarkdown } from '#adapters/markdown-it/markdown.ts';
import { brandOf } from '#domain/configuration/brand.ts';
import { defaultSettings } from '#domain/configuration/configuration.ts';
import type { MailTemplate } from '#domain/configuration/mail-template.ts';
import type { TemplateParts } from '#domain/configuration/template-texts.ts';
import type { TextBlock } from '#domain/configuration/text-block.ts';
import { macroText } from '#domain/template/macro-text.ts';
import { markdownEscape } from '#domain/template/markdown-escape.ts';
import type { RenderedTemplate } from '#domain/template/rendered-template.ts';
import type { TemplateData } from '#domain/template/template-data.ts';
import type { Language } from '#domain/words/language.ts';
import { shippedPhrases } from '#domain/words/phrases/shipped-phrases.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { fillIn } from '#domain/work/fill-in.ts';
import { layouts } from './base-templates.ts';
import { engines } from './engines.ts';
import { Markup } from './markup.ts';

/** What a mail is made of besides the words of its template. */
export interface MailContent {
  readonly language: Language;
  readonly audience: MailTemplate['audience'];
  readonly data: TemplateData;
  readonly textBlocks: readonly TextBlock[];
}

/** Of all parts of a mail together: ten of them, rendered twice, end within the time that send-mail has. */
const longestMilliseconds = 1_000;
const largestHtml = 300 * 1024;
/** An agent's 64 KB in HTML: a table of nothing but bars is the longest that Markdown makes of them. */
const largestWords = 4_000_000;
const longestSubject = 250;

/**
 * A template with the layout around it.
 * @param milliseconds that it may take.
 * @throws when the template is wrong, or takes too long or too much.
 */
export function renderMail(
  { subject, html, text }: TemplateParts,
  content: MailContent,
  milliseconds = longestMilliseconds,
): RenderedTemplate {
  const end = performance.now() + milliseconds;
  const left = () => end - performance.now();
  const blocks = blocksIn(content, left);
  const put = (engine: Liquid, source: string, more: Readonly<Record<string, unknown>>): string => {
    const { language, audience, data } = content;
    const known = { ...data, ...more, language, audience };
    const rendered: unknown = engine.renderSync(engine.parse(macroText(source, data.macros).liquid), known, {
      // Partials know no more than what they are given, and these: the filters of days need them.
      globals: { language, timeZone: timeZoneOf(data), words: wordsOf(content), brand: brandIn(data) },
      renderLimit: Math.max(left(), 1),
    });
    return limited(String(rendered));
  };
  const line = oneLine(put(engines.text, subject, { blocks: blocks.text }));
  return inLayout(
    layouts.card,
    signatureOf(content, [mailboxSignature(content)]),
    {
      subject: line,
      html: put(engines.html, html, { blocks: blocks.html }),
      text: put(engines.text, text, { blocks: blocks.text }),
    },
    put,
  );
}

/** An agent's words, which are Markdown, as a letter with their name: what was taken in hand can be sent, whatever HTML makes of it. */
export function renderWords(
  markdown: string,
  subject: string,
  content: Omit<MailContent, 'textBlocks'>,
): RenderedTemplate {
  const { data, language, audience } = content;
  const put = (engine: Liquid, source: string, more: Readonly<Record<string, unknown>>): string =>
    String(
      engine.renderSync(
        engine.parse(source),
        { ...data, ...more, language, audience },
        { globals: { language, timeZone: timeZoneOf(data), words: wordsOf(content) }, memoryLimit: largestWords },
      ),
    );
  const words = { subject: oneLine(subject), html: htmlOfMarkdown(markdown), text: textOfMarkdown(markdown) };
  const { name, signature } = { name: '', signature: '', ...data.agent };
  const isNamed = String(signature).includes(String(name));
  const lines = [isNamed ? '' : markdownEscape(String(name)), String(signature), mailboxSignature(content)];
  return inLayout(layouts.letter, signatureOf(content, lines), words, put);
}

interface Signature {
  readonly html: string;
  readonly text: string;
}

/** Lines of Markdown with macros beneath a mail; those of owners have the last word. */
function signatureOf({ data, language }: Omit<MailContent, 'textBlocks'>, lines: readonly string[]): Signature {
  const markdown = lines.filter((line) => line !== '').join('\n');
  const filled = fillIn(markdown, data, [], language);
  return { html: htmlOfMarkdown(filled), text: textOfMarkdown(filled) };
}

/** Of a mail to customers; agents know us. */
function mailboxSignature({ data, audience }: Pick<MailContent, 'data' | 'audience'>): string {
  return audience === 'customer' ? String(data.mailbox?.signature ?? '') : '';
}

function inLayout(
  layout: { readonly html: string; readonly text: string },
  signature: Signature,
  { subject, html, text }: RenderedTemplate,
  put: (engine: Liquid, source: string, more: Readonly<Record<string, unknown>>) => string,
): RenderedTemplate {
  return {
    subject,
    html: put(engines.html, layout.html, {
      subject,
      content: new Markup(html),
      signature: signature.html === '' ? '' : new Markup(signature.html),
    }).toWellFormed(),
    text: put(engines.text, layout.text, { subject, content: text.trim(), signature: signature.text })
      .trim()
      .concat('\n')
      .toWellFormed(),
  };
}

/** The text blocks, each made when a template names it. @param left milliseconds that there are for it. */
function blocksIn({ data, textBlocks, language }: MailContent, left: () => number) {
  const words = (block: TextBlock): string => {
    if (left() < 0) throw new Refusal('template-wrong', 'it takes too long');
    return fillIn(`{{ blocks.${block.name} }}`, data, [block], language);
  };
  const each = (made: (markdown: string) => unknown): Readonly<Record<string, unknown>> => {
    const blocks = {};
    for (const block of textBlocks)
      Object.defineProperty(blocks, block.name, { enumerable: true, get: () => made(words(block)) });
    return blocks;
  };
  return { html: each((markdown) => new Markup(htmlOfMarkdown(markdown))), text: each(textOfMarkdown) };
}

/** The colours of the layout. */
function brandIn({ site }: TemplateData): Record<string, unknown> {
  const accentColor = typeof site?.accent === 'string' ? site.accent : defaultSettings.accentColor;
  return { ...brandOf({ ...defaultSettings, accentColor }) };
}

/** What the layout says; of data that holds none, as it ships. */
function wordsOf({ data, language }: Pick<MailContent, 'data' | 'language'>): TemplateData[string] {
  return { ...shippedPhrases(language), ...data.words };
}

function timeZoneOf({ site }: TemplateData): string {
  return typeof site?.timeZone === 'string' ? site.timeZone : 'UTC';
}

function limited(rendered: string): string {
  if (rendered.length > largestHtml)
    throw new Refusal('template-wrong', `it becomes larger than ${largestHtml / 1024} KB`);
  return rendered;
}

/** A subject is one header line, whatever a customer's subject brought in. */
function oneLine(subject: string): string {
  return subject
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestSubject)
    .toWellFormed();
}
