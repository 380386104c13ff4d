import { reportLines } from '../../functions/domain/rating/rating-report.ts';
import { caseReportLines } from '../../functions/domain/reports/case-report.ts';
import { didYouMean } from '../../functions/domain/words/closest.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { printCaseReport } from './report/print-case-report.ts';
import { printRatings } from './report/print-ratings.ts';
import { Reporter } from './report/reporter.ts';
import { readOptionsAndWords, run, UsageError } from './text/command-line.ts';

const others = (lines: readonly string[]) => lines.filter((by) => by !== 'all').join(', ');
const help = `Reports. Figures follow what happens within seconds.

  npm run report -- ratings                      of the last thirty days
  npm run report -- norm                         first answers and resolutions in time, and late
  npm run report -- volumes                      cases that came, were answered, resolved, reopened, and are open
  npm run report -- times                        how long customers wait for an answer and for a solution
  npm run report -- norm --from 2026-11-01 --to 2026-11-30
  npm run report -- norm --by agent              line by line: ${others(caseReportLines)}
                                                 (ratings: ${others(reportLines)})
  npm run report -- norm --compare               beside the period before, of as many days
  npm run report -- ratings --comments           what customers wrote with their ratings, the newest hundred first

  --csv <file>          writes it for a spreadsheet instead; of comments, all of the period
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`

The response rate of ratings is that of the questions which were sent in the period, by whose case it was then. Average and
distribution are those of the ratings which were given in it, by whose case it was when they were. All else is told of cases by
whose they are now: in time is what was answered or resolved in the period, times are at most 4.5 % from the true ones.`;

const text = { type: 'string' } as const;
const reports = ['ratings', 'norm', 'volumes', 'times'] as const;

await run(async () => {
  const { values, words } = readOptionsAndWords(
    {
      ...{ from: text, to: text, by: text, csv: text, function: text },
      ...{ comments: { type: 'boolean' }, compare: { type: 'boolean' } },
    },
    help,
    { words: true },
  );
  const report = reports.find((one) => one === words.join(' '));
  if (!report) {
    const meant = didYouMean(words.join(' '), reports) || '.';
    throw new UsageError(`Say which report: npm run report -- ${reports.join(', or ')}${meant}`);
  }
  const { from, to, csv, compare = false, comments = false } = values;
  const reporter = values.function === undefined ? Reporter.local(startedEndpoint()) : Reporter.aws(values.function);
  const asked = { from, to, compare, csv };
  if (report === 'ratings') {
    if (comments && values.by !== undefined)
      throw new UsageError('Comments stand by time: leave --by out, or --comments.');
    const by = lineNamed(values.by, reportLines);
    return printRatings({ ...asked, by, comments, isLocal: values.function === undefined }, reporter);
  }
  if (comments) throw new UsageError('Comments are those of ratings: npm run report -- ratings --comments.');
  return printCaseReport({ ...asked, report, by: lineNamed(values.by, caseReportLines) }, reporter);
});

function lineNamed<Lines extends string>(given: string | undefined, lines: readonly Lines[]): Lines {
  const found = lines.find((one) => one === (given ?? 'all'));
  if (found) return found;
  const meant = didYouMean(given ?? '', lines) || '.';
  throw new UsageError(`There is no report by "${given}"${meant} There are: ${lines.join(', ')}.`);
}
