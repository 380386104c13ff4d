import { reportLines } from '../../functions/domain/rating/rating-report.ts';
import { didYouMean } from '../../functions/domain/words/closest.ts';
import { localMask } from './case/case-name.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { commentsCsv, reportCsv } from './report/report-csv.ts';
import { commentLines, reportLinesOf } from './report/report-lines.ts';
import { answers, Reporter, type ShownComment } from './report/reporter.ts';
import { readOptionsAndWords, run, UsageError } from './text/command-line.ts';
import { writeText } from './text/write-text.ts';

const help = `Reports. Figures follow what happens within seconds.

  npm run report -- ratings                      of the last thirty days
  npm run report -- ratings --from 2026-11-01 --to 2026-11-30
  npm run report -- ratings --by agent           line by line: ${reportLines.filter((by) => by !== 'all').join(', ')}
  npm run report -- ratings --comments           what customers wrote with their ratings, the newest hundred first

  --csv <file>          writes it for a spreadsheet instead; of comments, all of the period
  --function <name>     asks that function in AWS, with your credentials, instead of the cloud of \`npm start\`

The response rate is that of the questions which were sent in the period, by whose case it was then. Average and
distribution are those of the ratings which were given in it, by whose case it was when they were.`;

const text = { type: 'string' } as const;
const page = 100;

await run(async () => {
  const { values, words } = readOptionsAndWords(
    { from: text, to: text, by: text, comments: { type: 'boolean' }, csv: text, function: text },
    help,
    { words: true },
  );
  if (words.join(' ') !== 'ratings') throw new UsageError('Say which report: npm run report -- ratings.');
  const by = reportLines.find((one) => one === (values.by ?? 'all'));
  if (!by) {
    const meant = didYouMean(values.by ?? '', reportLines) || '.';
    throw new UsageError(`There is no report by "${values.by}"${meant} There are: ${reportLines.join(', ')}.`);
  }
  if (values.comments === true && values.by !== undefined)
    throw new UsageError('Comments stand by time: leave --by out, or --comments.');
  const reporter = values.function === undefined ? Reporter.local(startedEndpoint()) : Reporter.aws(values.function);
  const period = { from: values.from, to: values.to };
  if (values.comments !== true) {
    const { report } = await reporter.ask({ command: 'ratings', ...period, by }, answers.ratings);
    return put(values.csv, () => reportCsv(report), reportLinesOf(report));
  }
  const mask = values.function === undefined ? localMask : undefined;
  const { comments, more } = await commentsOf(reporter, period, values.csv !== undefined);
  const rest = more ? ['', `These are the newest ${page}; --csv <file> has all, --to <day> shows earlier ones.`] : [];
  put(values.csv, () => commentsCsv(comments), [...commentLines(comments, mask), ...rest]);
});

/** The newest page of comments, or all of them. */
async function commentsOf(
  reporter: Reporter,
  period: { readonly from: string | undefined; readonly to: string | undefined },
  all: boolean,
): Promise<{ comments: ShownComment[]; more: boolean }> {
  const comments: ShownComment[] = [];
  for (;;) {
    const last = comments.at(-1);
    const before = last && { day: last.day, at: last.at, caseNumber: last.caseNumber };
    const asked = { command: 'rating-comments', ...period, limit: page, before } as const;
    const found = (await reporter.ask(asked, answers.comments)).comments;
    comments.push(...found);
    if (found.length < page || !all) return { comments, more: found.length === page };
  }
}

function put(path: string | undefined, content: () => string, lines: readonly string[]): void {
  if (path === undefined) {
    console.log(lines.join('\n'));
    return;
  }
  writeText(path, content());
  console.log(`It is in ${path}.`);
}
