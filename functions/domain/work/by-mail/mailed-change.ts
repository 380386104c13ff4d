import type { Case } from '#domain/case/case.ts';
import type { Cause } from '#domain/case/cause.ts';
import type { InboundMessage, OutboundMessage, StoredAttachment } from '#domain/case/message.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { blockingEntry } from '#domain/configuration/blocklist.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { type CaseChange, type ChangeStep, changeInSteps } from '#domain/life/case-change.ts';
import { AnswerRefused } from '#domain/mail/held-answer.ts';
import { internalNotification } from '#domain/notification/notification.ts';
import { type Rework, reworkedCase } from '../reworked-case.ts';
import { writtenNote } from '../written-note.ts';
import { writtenReply } from '../written-reply.ts';
import { askedRework } from './asked-rework.ts';
import { commandsIn } from './mail-commands.ts';
import { mailedMarkdown } from './mailed-markdown.ts';
import { attachedFiles, type MailedText, mailedWords, withPictures } from './mailed-words.ts';
import { ownWords } from './own-words.ts';

/** A mail of an agent to their address of a case: theirs beyond doubt (CASE-19). */
export interface MailedAnswer extends MailedText {
  readonly agent: Agent;
  /** Names what becomes of it. */
  readonly id: string;
  readonly at: string;
  readonly attachments: readonly StoredAttachment[];
  /** Name of a file that is a mail of ours: agents' facts stand in it. */
  readonly ourMail: string | undefined;
  /** The mail as it came. */
  readonly raw: StoredAttachment;
  /** When the notice was written that it answers; undefined when that is not known. */
  readonly noticeAt: string | undefined;
  /** The customer's mail that an answer of the case answers, when it is known. */
  readonly answered?: InboundMessage | undefined;
}

/**
 * What an agent's mail does: its words go to the customer as an answer from the console would, or become a note, and its commands
 * act; all of it or nothing (CASE-19).
 * @throws Refusal
 */
export function mailedChange(about: Case, mailed: MailedAnswer, configuration: Configuration): CaseChange {
  const { agent, id, at } = mailed;
  const cause: Cause = { id, at, who: agent.address };
  const own = mailedWords(ownWords(mailed, configuration), about, mailed.answered);
  const { commands, words } = commandsIn(own);
  const rework = askedRework(about, commands, agent, configuration);
  const { isResolved, status: wanted, assign, priority } = commands;
  const isAsked = isResolved || [wanted, assign, priority].some((one) => one !== undefined);
  const files = attachedFiles(mailed.attachments);
  const { body, attachments } = withPictures(words, mailed.quoted, files);
  const isOfFiles = words === '' && attachments.length > 0;
  if (words === '' && !isAsked && !(commands.isNote && isOfFiles)) throw new AnswerRefused('empty');
  // A picture beside commands alone is most often a logo: it is kept.
  if (isOfFiles && !commands.isNote && files.some(({ inline }) => !inline)) throw new AnswerRefused('files');
  const said = { ...mailed, attachments };
  const steps: ChangeStep[] = [];
  const note = isOfFiles ? attachments.map(({ name }) => name).join('\n') : body;
  if (isOfFiles || (words !== '' && commands.isNote))
    steps.push((found) => noteOf(found, note, said, cause, configuration));
  const isReply = words !== '' && !commands.isNote;
  const { status, ...fields } = rework;
  const beside: Rework = isReply ? fields : rework;
  if (Object.keys(beside).length > 0) steps.push((found) => reworkedCase(found, beside, cause, configuration));
  if (isReply) steps.push((found) => replyOf(found, body, status, said, cause, configuration));
  if (steps.length === 0) throw new AnswerRefused('other', 'Nothing of the case would change.');
  return changeInSteps(about, steps);
}

function noteOf(
  about: Case,
  body: string,
  { attachments, raw }: MailedAnswer,
  cause: Cause,
  configuration: Configuration,
): CaseChange {
  return writtenNote(about, { body, attachments: [...attachments, raw] }, cause, configuration);
}

function replyOf(
  about: Case,
  body: string,
  status: string | undefined,
  mailed: MailedAnswer,
  cause: Cause,
  configuration: Configuration,
): CaseChange {
  if (mailed.ourMail !== undefined) throw new AnswerRefused('attached', mailed.ourMail);
  const { attachments } = mailed;
  const usual = { to: undefined, cc: undefined, subject: undefined };
  const draft = { ...usual, body: mailedMarkdown(body), attachments, status, answered: mailed.answered };
  const change = writtenReply(about, draft, cause, configuration);
  const [reply] = change.messages;
  if (reply?.direction === 'out' && blockingEntry(reply.to.address, configuration.blocked) !== undefined)
    throw new AnswerRefused('blocked', reply.to.address);
  return { ...change, messages: [...change.messages, ...crossedNotice(about, mailed, configuration)] };
}

const template = 'answer-crossed';

/**
 * Who answers by mail is not stopped by what came since: they cannot be asked, and whoever waits has an answer. They are told what
 * they may not have seen (CONS-08).
 */
function crossedNotice(
  about: Case,
  { agent, id, at, noticeAt }: MailedAnswer,
  configuration: Configuration,
): readonly OutboundMessage[] {
  const { last } = about;
  const isOff = configuration.templates.some(({ name, active }) => name === template && !active);
  if (isOff || noticeAt === undefined || !last || last.by === 'automatic' || last.at <= noticeAt) return [];
  if (last.by === 'agent' && last.who === agent.name) return [];
  return [internalNotification(about, template, agent, { id: `${id}-${template}`, at, news: last.who }, configuration)];
}
