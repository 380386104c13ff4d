import type { OutboundMessage } from '#domain/case/message.ts';
import type { TemplateData } from '#domain/template/template-data.ts';

/** What an answer quotes, if everybody whom it goes to wrote or received it; people may have been added since (CASE-08). */
export function quotedData({ quoted, to, cc }: OutboundMessage): TemplateData {
  if (!quoted || ![to.address, ...cc].every((address) => quoted.readers.includes(address))) return {};
  const { from, at, text } = quoted;
  return { quoted: { from, at, text, lines: text.replace(/^/gm, '> ') } };
}
