import type { People, WholeCase, WholeCases } from '#actions/case/ports.ts';
import type { ConfigurationSource } from '#actions/configuration/ports.ts';
import { printCaseNumber } from '#domain/case/case-number.ts';
import type { Account, Customer } from '#domain/case/customer.ts';
import { fittingPage } from '#domain/words/fitting-page.ts';
import { Refusal } from '#domain/words/refusal.ts';
import { type UsualAnswer, usualAnswer } from '#domain/work/usual-answer.ts';

export interface ShowCasePorts {
  readonly wholeCases: WholeCases;
  readonly people: People;
  readonly configuration: ConfigurationSource;
}

/** All that an agent sees of a case (CASE-08). */
export interface ShownCase {
  readonly page: WholeCase & { readonly leftOut: number };
  readonly customer: Customer | undefined;
  readonly account: Account | undefined;
  readonly usualAnswer: UsualAnswer;
}

/** Bytes of entries: as text within the text of an answer they grow, and Lambda answers with 6 MB at most. */
const mostBytes = 3 * 1024 * 1024;

/**
 * A case, or the one that goes on for it, with whom it is about and whom an answer goes to. Of a case that is too large the oldest
 * entries are left out.
 * @throws Refusal case-unknown
 */
export async function showCase(number: number, ports: ShowCasePorts): Promise<ShownCase> {
  const [page, configuration] = await Promise.all([ports.wholeCases.whole(number), ports.configuration.load()]);
  if (!page) {
    const printed = printCaseNumber(configuration.settings.caseNumberMask, number);
    throw new Refusal('case-unknown', `There is no case ${printed}.`);
  }
  return {
    page: fittingPage(page, mostBytes),
    ...(await ports.people.named(page.case)),
    usualAnswer: usualAnswer(page.case, configuration),
  };
}
