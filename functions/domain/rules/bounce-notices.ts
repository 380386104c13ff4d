import type { Case } from '#domain/case/case.ts';
import type { Happening } from '#domain/case/happened/happening.ts';
import type { RuleDeed, RuleNote } from '#domain/case/happened/rule-note.ts';
import type { OutboundMessage } from '#domain/case/message.ts';
import type { Configuration } from '#domain/configuration/configuration.ts';
import { mailboxNamed } from '#domain/configuration/mailbox.ts';
import { type BounceNotices, type News, newsId, type SentMessage } from '#domain/notification/mail-news.ts';
import { conditionText, failedCondition } from './rule-verdict.ts';
import { toldAgents } from './told-agents.ts';

const events = { 'mail-undelivered': 'bounced', 'mail-complained': 'complained' } as const;

/**
 * The mails by which rules tell that a mail came back or was complained of (MAIL-16, NOTE-02); none when there is nobody: the case shows
 * it all the same. Nobody is told by mail of a mail to agents: two dead addresses would tell each other for ever.
 */
export function bounceNotices(sent: SentMessage, about: Case, news: News, configuration: Configuration): BounceNotices {
  const on = events[news.what];
  const id = newsId(sent.key, news);
  // Whose mail came back does not get another one.
  const happening: Happening = { on, id, at: news.at, who: 'postcase', by: sent.to, news: news.detail };
  const worked = { ...about, agent: about.agent === sent.to ? undefined : about.agent, mailbox: sent.mailbox };
  const mailbox = mailboxNamed(sent.mailbox, configuration.mailboxes).address;
  const messages: OutboundMessage[] = [];
  const notes: RuleNote[] = [];
  for (const rule of configuration.rules.filter((one) => one.on === on)) {
    const failed = failedCondition(rule, { about, happening, at: news.at, configuration });
    const isSilent = failed !== undefined || !rule.active || sent.notice !== undefined;
    if (failed) notes.push({ rule: rule.name, not: 'condition', detail: conditionText(failed) });
    if (!failed && !rule.active) notes.push({ rule: rule.name, not: 'switched-off' });
    if (isSilent) continue;
    const deeds: RuleDeed[] = [];
    rule.actions.forEach((action, index) => {
      if (action.do !== 'send') return;
      const named = `${id}-${rule.name}${index === 0 ? '' : `-a${index + 1}`}`;
      const told = toldAgents(action, about, happening, { id: named, at: news.at, worked }, configuration);
      deeds.push(told.deed);
      messages.push(...told.messages.map((message) => ({ ...message, caseNumber: sent.key.caseNumber, mailbox })));
    });
    notes.push({ rule: rule.name, did: deeds });
  }
  return { messages, notes };
}
