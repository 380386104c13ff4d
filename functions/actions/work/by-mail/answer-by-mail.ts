import { settledChange } from '#actions/assignment/settled-change.ts';
import type { AgentsDesk } from '#actions/intake/ports.ts';
import type { Cases } from '#actions/life/ports.ts';
import { AnswerRefused, type HeldReason } from '#domain/mail/held-answer.ts';
import { Refusal, type RefusalCode } from '#domain/words/refusal.ts';
import { mailedChange } from '#domain/work/by-mail/mailed-change.ts';
import { answeredMail } from '../answered-mail.ts';

/** The desk of agents who work from their own mail program (CASE-19). */
export function answerByMail(cases: Pick<Cases, 'answered' | 'loads'>): AgentsDesk {
  return {
    async changeFor(about, { raw, ...mailed }, configuration, tried) {
      const answered = await answeredMail(about, { cases });
      const file = { ...raw, name: 'mail.eml', contentType: 'message/rfc822', contentId: undefined, inline: false };
      try {
        const change = mailedChange(about, { ...mailed, raw: file, answered }, configuration);
        return await settledChange(change, { at: mailed.at, tried }, configuration, cases);
      } catch (error) {
        throw refusedAnswer(error);
      }
    },
  };
}

const reasons: Partial<Record<RefusalCode, HeldReason>> = {
  'customer-unknown': 'no-customer',
  'macro-unknown': 'macro',
  'status-unknown': 'status',
  'transition-refused': 'status',
};

function refusedAnswer(error: unknown): unknown {
  if (!(error instanceof Refusal) || error instanceof AnswerRefused) return error;
  return new AnswerRefused(reasons[error.code] ?? 'other', error.message);
}
