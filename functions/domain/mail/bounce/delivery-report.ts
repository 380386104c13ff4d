import { addressesIn } from '#domain/words/address-text.ts';
import { beginningAsText, fieldBlocks, first, type HeaderFields, withoutComments } from '../header-fields.ts';
import type { ReceivedMail } from '../received-mail.ts';
import type { BouncedRecipient } from './bounced-recipient.ts';
import { statusIn } from './delivery-status.ts';
import { verdictOn } from './verdict.ts';

const reportTypes = new Set(['message/delivery-status', 'message/global-delivery-status']);
const actions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
/** A mail of ours goes to 50 at most. */
const mostRecipients = 100;

/** The first field of a report. */
const start = /^(?:reporting-mta|arrival-date|original-envelope-id|(?:final|original)-recipient)[ \t]*:/im;

/** What people are told above the report's fields. */
export function textAboveReport(text: string): string {
  const at = text.search(start);
  return at === -1 ? text : text.slice(0, at);
}

/**
 * Blocks of a delivery report (RFC 3464 2.1): the first is about the mail, each other about a recipient. The report is
 * a part of its own or, as our parser gives parts that are meant to be read, a piece of the text.
 */
export function reportBlocks(mail: ReceivedMail): readonly HeaderFields[] {
  const part = mail.attachments.find(({ contentType }) => reportTypes.has(contentType));
  const text = part === undefined ? mail.text : beginningAsText(part.content);
  const at = text.search(start);
  if (at === -1) return [];
  const [about = new Map(), ...rest] = fieldBlocks(withBlocksApart(text.slice(at, at + 64 * 1024)));
  const each = isRecipient(about) ? [about, ...rest] : rest;
  const end = each.findIndex((block) => !isRecipient(block));
  return [about, ...(end === -1 ? each : each.slice(0, end))].slice(0, mostRecipients + 1);
}

/** Recipients of a report's blocks, each address once. */
export function recipientsIn(blocks: readonly HeaderFields[]): readonly BouncedRecipient[] {
  const found = new Map<string, BouncedRecipient>();
  for (const block of blocks) {
    const recipient = recipientOf(block);
    if (recipient !== undefined && !found.has(recipient.address)) found.set(recipient.address, recipient);
  }
  return [...found.values()];
}

/** Some systems leave out the blank line between recipients: then a field that names one comes again. */
function withBlocksApart(text: string): string {
  let seen = new Set<string>();
  const lines = text.split('\n').flatMap((line) => {
    if (line.trim() === '') seen = new Set();
    const name = /^(final|original)-recipient[ \t]*:/i.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return [line];
    const isNext = seen.has(name);
    seen = isNext ? new Set([name]) : seen.add(name);
    return isNext ? ['', line] : [line];
  });
  return lines.join('\n');
}

function isRecipient(block: HeaderFields): boolean {
  return block.has('final-recipient') || block.has('original-recipient');
}

/** The original recipient is whom we wrote to; the final one may be where that address leads. */
function recipientOf(block: HeaderFields): BouncedRecipient | undefined {
  const address = ['original-recipient', 'final-recipient', 'x-actual-recipient']
    .flatMap((name) => addressesIn(withoutXtext(first(block, name))))
    .at(0);
  if (address === undefined || !['action', 'status', 'diagnostic-code'].some((name) => block.has(name)))
    return undefined;
  const diagnostic = first(block, 'diagnostic-code')
    .replace(/^[a-z0-9-]{1,30}[ \t]*;[ \t]*/i, '')
    .slice(0, 1000)
    .toWellFormed();
  const written = withoutComments(first(block, 'action')).toLowerCase();
  const stated = statusIn(withoutComments(first(block, 'status')));
  const action = actions.find((one) => written.startsWith(one)) ?? actionOf(stated ?? statusIn(diagnostic));
  const status = exact(stated, statusIn(diagnostic)) ?? defaultStatus[action];
  const failed = action === 'failed' || action === 'delayed';
  const verdict = verdictOn(status, `${first(block, 'status')} ${diagnostic}`);
  const permanence = !failed ? undefined : action === 'failed' && verdict.permanent ? 'hard' : 'soft';
  return { address, action, status, permanence, evidence: failed ? verdict.evidence : [], diagnostic };
}

/**
 * Some servers repeat an address as ORCPT carried it, in xtext (RFC 3461 4): a plus is `+2B`, an equals sign `+3D`. No other
 * character of an address is written so, and `bob+42` is a name of its own.
 */
function withoutXtext(address: string): string {
  return address.replace(/\+(?:2B|3D)/g, (written) => (written === '+2B' ? '+' : '='));
}

const defaultStatus: Readonly<Record<BouncedRecipient['action'], string>> = {
  failed: '5.0.0',
  delayed: '4.0.0',
  delivered: '2.0.0',
  relayed: '2.0.0',
  expanded: '2.0.0',
};

/** Exim and others state 5.0.0 and leave the true code to the diagnostic. */
function exact(stated: string | undefined, told: string | undefined): string | undefined {
  if (stated === undefined) return told;
  const vague = /^[245]\.0\.0$/.test(stated) && told?.[0] === stated[0];
  return vague ? told : stated;
}

function actionOf(status: string | undefined): BouncedRecipient['action'] {
  if (status?.startsWith('2') === true) return 'delivered';
  return status?.startsWith('4') === true ? 'delayed' : 'failed';
}
