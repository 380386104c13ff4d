import { userInfo } from 'node:os';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { answers, CaseAgent, uploadFile } from './case/case-agent.ts';
import { help, options, verbOf } from './case/case-options.ts';
import { messageOf, numberOf, questionOf } from './case/case-question.ts';
import { CaseReader } from './case/case-reader.ts';
import { mergePreview } from './case/merge-preview.ts';
import { caseLine, casePageText } from './case/print-case.ts';
import { changeText } from './case/print-change.ts';
import { messageText } from './case/print-message.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { PlainError, readOptionsAndWords, run, UsageError } from './text/command-line.ts';

await run(async () => {
  const { values, words } = readOptionsAndWords(options, help, { words: true });
  const verb = verbOf(values);
  if (values.number === undefined) {
    if (verb === undefined && words[0] !== undefined)
      throw new UsageError(`"${words[0]}" is no option: a case is named with --number.`);
    const only = values.function === undefined ? undefined : '--function';
    const needing =
      verb === undefined ? only : `--${verb === 'edit' ? 'category, --service, --priority and --subject' : verb}`;
    if (needing !== undefined) throw new UsageError(`${needing} needs --number: the case.`);
    const pages = await (await CaseReader.of(startedEndpoint())).newest(10);
    return console.log(
      pages.length === 0
        ? 'There is no case yet: npm run mail -- --help'
        : pages.map((page) => caseLine(page)).join('\n'),
    );
  }
  const number = numberOf(values.number);
  const agent = values.function === undefined ? CaseAgent.local(startedEndpoint()) : CaseAgent.aws(values.function);
  const who = values.as ?? userInfo().username;
  const { page, caseNumberMask } = await agent.ask({ command: 'show-case', number, who }, answers.page);
  if (page.case.number !== number) {
    const redirect = `${printCaseNumber(caseNumberMask, number)} was merged into ${printCaseNumber(caseNumberMask, page.case.number)}`;
    if (verb !== undefined && verb !== 'message') throw new PlainError(`${redirect}: work there.`);
    console.log(`${redirect}:`);
  }
  if (verb === 'merge-into' && values.yes !== true) {
    const into = numberOf(values['merge-into'] ?? '', 'merge-into');
    const target = await agent.ask({ command: 'show-case', number: into, who }, answers.page);
    console.log(mergePreview(page, target.page, into, caseNumberMask));
  }
  // What is wrong with the call shows before a file leaves.
  const question = questionOf(values, { page, caseNumberMask, who, uploads: [], words });
  if (verb === 'message') return console.log(messageText(messageOf(values.message, page), page, caseNumberMask));
  if (!question) return console.log(casePageText(page, caseNumberMask));
  const uploads: string[] = [];
  for (const path of values.attach ?? []) uploads.push(await uploadFile(agent, who, path));
  const complete = questionOf(values, { page, caseNumberMask, who, uploads, words }) ?? question;
  console.log(changeText(await agent.ask(complete, answers.changed)));
});
