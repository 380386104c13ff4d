import { CaseReader } from './case-reader.ts';
import { PlainError, readOptions, run, UsageError } from './command-line.ts';
import { caseLine, casePageText } from './print-case.ts';
import { lastAnnounced } from './started-cloud.ts';

const help = `Shows cases of the cloud that \`npm start\` runs.

  npm run case                      the newest ten
  npm run case -- --number 1        one with its correspondence; SR-00000001 will do, too`;

await run(async () => {
  const options = readOptions({ number: { type: 'string' } }, help);
  const reader = await CaseReader.of(`http://127.0.0.1:${lastAnnounced().gatewayPort}`);
  if (options.number === undefined) {
    const pages = await reader.newest(10);
    console.log(pages.length === 0 ? 'There is no case yet: npm run mail -- --help' : pages.map(caseLine).join('\n'));
    return;
  }
  const [, digits] = /^(?:SR-)?(\d{1,15})$/i.exec(options.number) ?? [];
  if (digits === undefined)
    throw new UsageError(`--number needs a case number like 1 or SR-00000001, not "${options.number}".`);
  const page = await reader.page(Number(digits));
  if (!page) throw new PlainError(`There is no case ${options.number}.`);
  console.log(casePageText(page));
});
