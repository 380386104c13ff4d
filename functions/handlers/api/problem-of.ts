import { StaleFacts } from '#actions/words/stale-facts.ts';
import type { Problem } from '#contract/problem.ts';
import { FileWrong } from '#domain/configuration/rows/file-wrong.ts';
import { RowChangedMeanwhile } from '#domain/configuration/rows/row-changed-meanwhile.ts';
import { RowWrong } from '#domain/configuration/rows/row-wrong.ts';
import { ChangedMeanwhile } from '#domain/life/changed-meanwhile.ts';
import { AddressTaken } from '#domain/people/address-taken.ts';
import { TemplateWrong } from '#domain/template/template-fault.ts';
import { Refusal, type RefusalCode } from '#domain/words/refusal.ts';
import { ArrivedMeanwhile } from '#domain/work/arrived-meanwhile.ts';
import { RequestProblem } from './request-problem.ts';

const statuses: Readonly<Record<RefusalCode, number>> = {
  'event-wrong': 400,
  'period-wrong': 400,
  'cursor-wrong': 400,
  'not-yours': 403,
  'case-unknown': 404,
  'message-unknown': 404,
  'mail-unknown': 404,
  'row-unknown': 404,
  'token-unknown': 404,
  'customer-missing': 404,
  'call-unknown': 404,
  'customer-merged': 409,
  'address-taken': 409,
  'case-merged': 409,
  'customers-differ': 409,
  'mail-of-agent': 409,
  'transition-refused': 409,
  'row-needed': 409,
  'row-known': 409,
  'draft-changed': 409,
  'draft-left': 409,
  'arrived-meanwhile': 409,
  'key-busy': 409,
  'on-hold': 409,
  'changed-meanwhile': 412,
  'settings-wrong': 422,
  'template-wrong': 422,
  'mail-refused': 422,
  'sender-not-blockable': 422,
  'status-unknown': 422,
  'change-wrong': 422,
  'customer-unknown': 422,
  'attachment-wrong': 422,
  'picture-wrong': 422,
  'macro-unknown': 422,
  'row-wrong': 422,
  'key-taken': 422,
  'token-wrong': 422,
};

/** What is said of an error (RFC 9457); undefined for one that nobody has foreseen. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof RequestProblem) return error.problem;
  if (error instanceof StaleFacts)
    return {
      type: 'busy',
      title: 'Others change the same at this very moment.',
      status: 409,
      detail: 'Nothing was changed: try again.',
    };
  if (!(error instanceof Refusal)) return undefined;
  const { code: type, message: title } = error;
  return { type, title, status: statuses[type], ...more(error) };
}

function more(error: Refusal): Pick<Problem, 'version' | 'changes' | 'row' | 'errors' | 'customer'> {
  if (error instanceof AddressTaken) return { customer: { ...error.owner } };
  if (error instanceof ChangedMeanwhile || error instanceof ArrivedMeanwhile) return meanwhile(error);
  if (error instanceof RowChangedMeanwhile) {
    const { version, columns, changedBy, changedAt } = error.now;
    return { version, row: { columns, changedBy, changedAt } };
  }
  if (error instanceof RowWrong)
    return { errors: error.faults.map(({ column: field, message }) => ({ field, message })) };
  if (error instanceof TemplateWrong)
    return {
      errors: error.faults.map(({ language, part, line, column, message }) => ({
        field: `${language}.${part}:${line}:${column}`,
        message: message.en,
      })),
    };
  if (error instanceof FileWrong)
    return { errors: error.places.map(({ place: field, message }) => ({ field, message })) };
  return {};
}

/** What others did since the version that the caller has seen (CASE-12). */
function meanwhile({
  version,
  changes,
}: Pick<ChangedMeanwhile, 'version' | 'changes'>): Pick<Problem, 'version' | 'changes'> {
  return {
    version,
    changes: changes.map(({ at, who, what, field, from, to }) => ({ at, who, what, field, from, to })),
  };
}
