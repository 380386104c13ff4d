import { afterAll, beforeAll, describe } from 'vitest';
import type { MachineTokens } from '#actions/access/ports.ts';
import type { Calls } from '#actions/calls/ports.ts';
import type { ChangeFeed, Followings, Presences, Visits } from '#actions/case/ports.ts';
import type { ConfigurationStore } from '#actions/configuration/ports.ts';
import type { CaseStore, HeldMails } from '#actions/intake/ports.ts';
import type { Cases } from '#actions/life/ports.ts';
import type { CaseLists, PeopleIndex, Views } from '#actions/lists/ports.ts';
import type { Digests, FailedMails, Feedback, MailAllowance, Outbox } from '#actions/notification/ports.ts';
import type { Accounts, Customers } from '#actions/people/ports.ts';
import type { FigureCounts, FigureReading, FigureRebuilding } from '#actions/rating/ports.ts';
import type { CaseFigureCounts, CaseFigureReading } from '#actions/reports/ports.ts';
import type { TemplateTextStore } from '#actions/template/ports.ts';
import type { Drafts, NewCases } from '#actions/work/ports.ts';
import { DynamoMachineTokens } from '#adapters/dynamodb/access/machine-tokens.ts';
import { DynamoCalls } from '#adapters/dynamodb/calls/calls.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { type CasePage, casePage } from '#adapters/dynamodb/case/case-page.ts';
import { DynamoCaseStore } from '#adapters/dynamodb/case/case-store.ts';
import { DynamoCases } from '#adapters/dynamodb/case/cases.ts';
import { DynamoDrafts } from '#adapters/dynamodb/case/drafts.ts';
import { DynamoFollowings } from '#adapters/dynamodb/case/followings.ts';
import { DynamoNewCases } from '#adapters/dynamodb/case/new-cases.ts';
import { DynamoPeopleIndex } from '#adapters/dynamodb/case/people-index.ts';
import { DynamoViews } from '#adapters/dynamodb/case/views.ts';
import { DynamoConfigurationStore } from '#adapters/dynamodb/configuration/configuration-store.ts';
import { DynamoTemplateTexts } from '#adapters/dynamodb/configuration/template-texts.ts';
import { DynamoDigests } from '#adapters/dynamodb/mail/digests.ts';
import { DynamoFailedMails } from '#adapters/dynamodb/mail/failed-mails.ts';
import { DynamoFeedback } from '#adapters/dynamodb/mail/feedback.ts';
import { DynamoHeldMails } from '#adapters/dynamodb/mail/held-mails.ts';
import { DynamoMailAllowance } from '#adapters/dynamodb/mail/mail-allowance.ts';
import { DynamoOutbox } from '#adapters/dynamodb/mail/outbox.ts';
import { DynamoChangeFeed } from '#adapters/dynamodb/news/change-feed.ts';
import { DynamoPresences } from '#adapters/dynamodb/news/presences.ts';
import { DynamoVisits } from '#adapters/dynamodb/news/visits.ts';
import { DynamoAccounts } from '#adapters/dynamodb/people/accounts.ts';
import { DynamoCustomers } from '#adapters/dynamodb/people/customers.ts';
import { DynamoFigureRebuilding } from '#adapters/dynamodb/rating/figure-rebuilding.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import { DynamoCaseFigures } from '#adapters/dynamodb/reports/case-figures.ts';
import type { Seen } from '#domain/case/following.ts';
import { MemoryCaseFigures } from '../../support/memory/case-figures.ts';
import { MemoryCaseLists } from '../../support/memory/case-lists.ts';
import { MemoryCaseStore } from '../../support/memory/case-store.ts';
import { MemoryCases } from '../../support/memory/cases.ts';
import { MemoryConfigurationStore } from '../../support/memory/configuration/configuration-store.ts';
import { MemoryTemplateTexts } from '../../support/memory/configuration/template-texts.ts';
import { MemoryDrafts } from '../../support/memory/drafts.ts';
import { MemoryFigures } from '../../support/memory/figures.ts';
import { MemoryFollowings, MemoryVisits } from '../../support/memory/followings.ts';
import { MemoryMachineTokens } from '../../support/memory/machine-tokens.ts';
import { MemoryDigests } from '../../support/memory/mail/digests.ts';
import { MemoryFailedMails } from '../../support/memory/mail/failed-mails.ts';
import { MemoryFeedback } from '../../support/memory/mail/feedback.ts';
import { MemoryHeldMails } from '../../support/memory/mail/held-mails.ts';
import { MemoryMailAllowance } from '../../support/memory/mail/mail-allowance.ts';
import { MemoryOutbox } from '../../support/memory/mail/outbox.ts';
import { MemoryNewCases } from '../../support/memory/new-cases.ts';
import { MemoryChangeFeed, MemoryPresences } from '../../support/memory/news.ts';
import { MemoryCalls } from '../../support/memory/people/call-log.ts';
import { MemoryAccounts, MemoryCustomers } from '../../support/memory/people/customers.ts';
import { MemoryPeopleIndex } from '../../support/memory/people-index.ts';
import { MemoryTable } from '../../support/memory/table.ts';
import { MemoryViews } from '../../support/memory/views.ts';
import { RealTables } from './real-table.ts';

/** The ports that share one table, and its cases as a person would see them. */
export interface PortsOfTable {
  readonly cases: CaseStore;
  /** Cases as agents and waits change them. */
  readonly changing: Cases;
  readonly lists: CaseLists;
  readonly newCases: NewCases;
  readonly views: Views;
  readonly peopleIndex: PeopleIndex;
  readonly customers: Customers;
  readonly accounts: Accounts;
  readonly calls: Calls;
  readonly drafts: Drafts;
  readonly feed: ChangeFeed;
  readonly presences: Presences;
  readonly followings: Followings;
  readonly visits: Visits;
  readonly outbox: Outbox;
  readonly digests: Digests;
  readonly feedback: Feedback;
  readonly held: HeldMails;
  readonly failedMails: FailedMails;
  readonly tokens: MachineTokens;
  readonly allowance: MailAllowance;
  readonly configuration: ConfigurationStore;
  readonly templateTexts: TemplateTextStore;
  readonly figures: FigureCounts & FigureReading;
  readonly rebuilding: FigureRebuilding;
  readonly caseFigures: CaseFigureCounts & CaseFigureReading;
  page(
    number: number,
  ): Promise<
    (Pick<CasePage, 'case' | 'messages' | 'events' | 'waits'> & { readonly seen: readonly Seen[] }) | undefined
  >;
}

/** Runs a port's contract against its adapter and against the twin that tests of actions use. */
export function describeBoth(contract: string, tests: (empty: () => Promise<PortsOfTable>) => void): void {
  describe(`${contract}, in DynamoDB`, () => {
    let tables: RealTables;
    beforeAll(async () => {
      tables = await RealTables.start();
    });
    afterAll(() => tables.stop());
    tests(async () => {
      const table = await tables.make();
      return {
        cases: new DynamoCaseStore(table),
        changing: new DynamoCases(table),
        lists: new DynamoCaseLists(table),
        newCases: new DynamoNewCases(table),
        views: new DynamoViews(table),
        peopleIndex: new DynamoPeopleIndex(table),
        customers: new DynamoCustomers(table),
        accounts: new DynamoAccounts(table),
        calls: new DynamoCalls(table),
        drafts: new DynamoDrafts(table),
        feed: new DynamoChangeFeed(table),
        presences: new DynamoPresences(table),
        followings: new DynamoFollowings(table),
        visits: new DynamoVisits(table),
        outbox: new DynamoOutbox(table),
        digests: new DynamoDigests(table),
        feedback: new DynamoFeedback(table),
        held: new DynamoHeldMails(table),
        failedMails: new DynamoFailedMails(table),
        tokens: new DynamoMachineTokens(table),
        allowance: new DynamoMailAllowance(table),
        configuration: new DynamoConfigurationStore(table),
        templateTexts: new DynamoTemplateTexts(table),
        figures: new DynamoFigures(table),
        rebuilding: new DynamoFigureRebuilding(table),
        caseFigures: new DynamoCaseFigures(table),
        page: (number) => casePage(table, number),
      };
    });
  });
  describe(`${contract}, in memory`, () => {
    tests(async () => {
      const table = new MemoryTable();
      const figures = new MemoryFigures(table);
      return {
        figures,
        rebuilding: figures,
        caseFigures: new MemoryCaseFigures(table, figures),
        cases: new MemoryCaseStore(table),
        changing: new MemoryCases(table),
        lists: new MemoryCaseLists(table),
        newCases: new MemoryNewCases(table),
        views: new MemoryViews(),
        peopleIndex: new MemoryPeopleIndex(table),
        customers: new MemoryCustomers(table),
        accounts: new MemoryAccounts(table),
        calls: new MemoryCalls(),
        drafts: new MemoryDrafts(table),
        feed: new MemoryChangeFeed(),
        presences: new MemoryPresences(),
        followings: new MemoryFollowings(table),
        visits: new MemoryVisits(table),
        outbox: new MemoryOutbox(table),
        digests: new MemoryDigests(table),
        feedback: new MemoryFeedback(table),
        held: new MemoryHeldMails(table),
        failedMails: new MemoryFailedMails(table),
        tokens: new MemoryMachineTokens(),
        allowance: new MemoryMailAllowance(table),
        configuration: new MemoryConfigurationStore(),
        templateTexts: new MemoryTemplateTexts(),
        page: async (number) => table.page(number),
      };
    });
  });
}
