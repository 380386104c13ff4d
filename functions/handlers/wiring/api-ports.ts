import { S3Client } from '@aws-sdk/client-s3';
import type { AnswerOncePorts } from '#actions/access/answer-once.ts';
import type { TokenPorts } from '#actions/access/create-token.ts';
import type { CalendarReader } from '#actions/administration/read-calendar.ts';
import type { SearchPorts } from '#actions/lists/search/search-cases.ts';
import type { TakePorts } from '#actions/lists/take-next.ts';
import type { ViewPorts } from '#actions/lists/views.ts';
import type { DraftPorts } from '#actions/work/drafts/draft-ports.ts';
import type { ShowCasePorts } from '#actions/work/show-case.ts';
import type { ShowMessagePorts } from '#actions/work/show-message.ts';
import { DynamoKeptAnswers } from '#adapters/dynamodb/access/kept-answers.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoFollowings } from '#adapters/dynamodb/case/followings.ts';
import { DynamoNewCases } from '#adapters/dynamodb/case/new-cases.ts';
import { DynamoPeople } from '#adapters/dynamodb/case/people.ts';
import { DynamoPeopleIndex } from '#adapters/dynamodb/case/people-index.ts';
import { DynamoViews } from '#adapters/dynamodb/case/views.ts';
import { DynamoWholeCases } from '#adapters/dynamodb/case/whole-cases.ts';
import { DynamoAuditTrail } from '#adapters/dynamodb/configuration/audit-trail.ts';
import { DynamoTemplateTexts } from '#adapters/dynamodb/configuration/template-texts.ts';
import { DynamoFailedMails } from '#adapters/dynamodb/mail/failed-mails.ts';
import { DynamoMailAllowance } from '#adapters/dynamodb/mail/mail-allowance.ts';
import { DynamoSuppressions } from '#adapters/dynamodb/mail/suppressions.ts';
import { DynamoChangeFeed } from '#adapters/dynamodb/news/change-feed.ts';
import { DynamoPresences } from '#adapters/dynamodb/news/presences.ts';
import { DynamoVisits } from '#adapters/dynamodb/news/visits.ts';
import { DynamoFigures } from '#adapters/dynamodb/rating/figures.ts';
import { DynamoCaseFigures } from '#adapters/dynamodb/reports/case-figures.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { DynamoFoundMessages } from '#adapters/dynamodb/words/found-messages.ts';
import { DynamoWordSearch } from '#adapters/dynamodb/words/word-search.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { LambdaDataKeeper } from '#adapters/lambda/data-keeper.ts';
import { LambdaInstallExaminer } from '#adapters/lambda/install-examiner.ts';
import { LambdaMailTester } from '#adapters/lambda/mail-tester.ts';
import { S3MailStore } from '#adapters/s3/mail-store.ts';
import { S3Pictures } from '#adapters/s3/pictures.ts';
import { env } from '../../env.ts';
import type { AttentionPorts } from '../api/attention-routes.ts';
import type { CaseWorkPorts } from '../api/case-work-routes.ts';
import type { HeldMailPorts } from '../api/held-mail-routes.ts';
import type { LivePorts } from '../api/live-routes.ts';
import type { CallRoutePorts } from '../api/people/call-routes.ts';
import type { PeoplePorts } from '../api/people/customer-routes.ts';
import type { FailedMailPorts } from '../api/people/failed-mail-routes.ts';
import type { PrivacyRoutePorts } from '../api/people/privacy-routes.ts';
import type { ReportRoutePorts } from '../api/reports/report-routes.ts';
import type { InstallPorts } from '../api/settings/install-routes.ts';
import type { PicturePorts } from '../api/settings/picture-routes.ts';
import type { SettingsPorts } from '../api/settings/row-routes.ts';
import type { PageRoutePorts } from '../api/templates/page-routes.ts';
import type { TemplateRoutePorts } from '../api/templates/template-routes.ts';
import { configurePorts } from './configure-ports.ts';
import { draftPorts } from './draft-ports.ts';
import { heldMailPorts } from './held-mail-ports.ts';
import { lazyCalendar } from './lazy/lazy-calendar.ts';
import { lazyFunction } from './lazy/lazy-function.ts';
import { lazyKeys } from './lazy/lazy-keys.ts';
import { lazyRawTexts } from './lazy/lazy-raw-texts.ts';
import { lazyTemplates } from './lazy/lazy-templates.ts';
import { peoplePorts } from './people/people-ports.ts';
import { tokenPorts } from './token-ports.ts';

/** What the routes of the API need. */
export type ApiPorts = ShowCasePorts &
  ShowMessagePorts &
  CaseWorkPorts &
  TakePorts &
  SearchPorts &
  ViewPorts &
  DraftPorts &
  LivePorts &
  AttentionPorts &
  TokenPorts &
  HeldMailPorts &
  FailedMailPorts &
  PicturePorts &
  PageRoutePorts &
  ReportRoutePorts &
  TemplateRoutePorts &
  PeoplePorts &
  InstallPorts &
  CallRoutePorts &
  PrivacyRoutePorts &
  AnswerOncePorts &
  SettingsPorts & { readonly calendar: CalendarReader };

/** What other functions refuse, and people are told. */
const refusals = {
  tester: [
    ...(['template-wrong', 'mail-refused', 'event-wrong', 'settings-wrong'] as const),
    ...(['case-unknown', 'customer-unknown', 'row-unknown'] as const),
  ],
  examiner: ['row-needed', 'mail-refused'],
  dataKeeper: ['on-hold', 'customer-missing', 'case-unknown', 'change-wrong'],
} as const;

export function apiPorts(): ApiPorts {
  const table = caseTable(fromEnvironment(env.tableName));
  return {
    ...draftPorts(table),
    feed: new DynamoChangeFeed(table),
    presences: new DynamoPresences(table),
    followings: new DynamoFollowings(table),
    visits: new DynamoVisits(table),
    lists: new DynamoCaseLists(table),
    peopleIndex: new DynamoPeopleIndex(table),
    figures: new DynamoFigures(table),
    caseFigures: new DynamoCaseFigures(table),
    wordSearch: new DynamoWordSearch(caseTable(fromEnvironment(env.wordsTableName))),
    messages: new DynamoFoundMessages(table),
    views: new DynamoViews(table),
    newCases: new DynamoNewCases(table),
    wholeCases: new DynamoWholeCases(table),
    people: new DynamoPeople(table),
    rawTexts: lazyRawTexts(new S3MailStore(new S3Client({}), fromEnvironment(env.mailBucket))),
    pictures: new S3Pictures(new S3Client({}), fromEnvironment(env.siteBucket), fromEnvironment(env.consoleAddress)),
    keys: lazyKeys(),
    templates: lazyTemplates(table),
    calendar: lazyCalendar,
    texts: new DynamoTemplateTexts(table),
    workshop: async () => (await import('#adapters/liquid/workshop.ts')).liquidWorkshop,
    pages: async () => import('#adapters/pages/rating-html.ts'),
    answers: new DynamoKeptAnswers(table),
    ...configurePorts(table),
    ...tokenPorts(table),
    ...heldMailPorts(table),
    failedMails: new DynamoFailedMails(table),
    suppressions: new DynamoSuppressions(table),
    audit: new DynamoAuditTrail(table),
    tester: new LambdaMailTester(lazyFunction(env.editTemplateFunction, refusals.tester)),
    allowance: new DynamoMailAllowance(table),
    ...peoplePorts(table),
    examiner: new LambdaInstallExaminer(lazyFunction(env.examineFunction, refusals.examiner)),
    dataKeeper: new LambdaDataKeeper(lazyFunction(env.manageDataFunction, refusals.dataKeeper)),
  };
}
