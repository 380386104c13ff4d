import { GatewayError } from '../../gateway/service.ts';

export interface MessageTag {
  readonly name: string;
  readonly value: string;
}

/** What SES lets a tag's name and value consist of. Source: MessageTag in the API reference. */
const LEGAL = /^[A-Za-z0-9_-]{1,256}$/;

/** Tags of the request, or else of the X-SES-MESSAGE-TAGS header: SES does not join them. Throws as SES refuses. */
export function messageTags(parameters: ReadonlyMap<string, string>, header: string | undefined): MessageTag[] {
  const given: MessageTag[] = [];
  for (let at = 1; parameters.has(`Tags.member.${at}.Name`); at++) {
    const [name = '', value = ''] = ['Name', 'Value'].map((part) => parameters.get(`Tags.member.${at}.${part}`));
    given.push({ name, value });
  }
  const tags = given.length > 0 || header === undefined ? given : header.split(',').map(tagOf);
  for (const { name, value } of tags) {
    for (const [what, text] of [
      ['name', name],
      ['value', value],
    ]) {
      if (LEGAL.test(text ?? '')) continue;
      const message = `Invalid tag ${what} <${text}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`;
      throw new GatewayError(400, 'InvalidParameterValue', message);
    }
  }
  return tags;
}

function tagOf(text: string): MessageTag {
  const [name = '', value = ''] = text.split('=', 2);
  return { name: name.trim(), value: value.trim() };
}
