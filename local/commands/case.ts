import { userInfo } from 'node:os';
import { printCaseNumber } from '#domain/case/case-number.ts';
import { answers, CaseAgent, uploadFile } from './case/case-agent.ts';
import { caseListText, listQuestion } from './case/case-list.ts';
import { type CaseOptions, help, options, verbOf } from './case/case-options.ts';
import { messageOf, numberOf, questionOf } from './case/case-question.ts';
import { CaseReader } from './case/case-reader.ts';
import { mergePreview } from './case/merge-preview.ts';
import { messageFiles, saveFiles, wholeText } from './case/message-files.ts';
import { caseLine, casePageText } from './case/print-case.ts';
import { changeText } from './case/print-change.ts';
import { messageText } from './case/print-message.ts';
import { recountText } from './case/recount-text.ts';
import { RefusedError } from './cloud/asked-function.ts';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { PlainError, readOptionsAndWords, run, UsageError } from './text/command-line.ts';

await run(async () => {
  const { values, words } = readOptionsAndWords(options, help, { words: true });
  const verb = verbOf(values);
  if (verb === 'list') {
    if (words[0] !== undefined) throw new UsageError(`"${words[0]}" is no option of --list.`);
    if (values.number !== undefined) throw new UsageError('--list shows many cases, --number one.');
    if (values.version !== undefined) throw new UsageError('--version is for changes: nothing is to be changed.');
    return console.log(await caseListText(agentOf(values), listQuestion(values, whoIs(values))));
  }
  if (verb === 'recount') {
    if (words[0] !== undefined || values.number !== undefined) throw new UsageError('--recount is about all cases.');
    const { drifts } = await agentOf(values).ask({ command: 'recount', who: whoIs(values) }, answers.recount);
    return console.log(recountText(drifts));
  }
  if (values.number === undefined) {
    if (verb === undefined && words[0] !== undefined)
      throw new UsageError(`"${words[0]}" is no option: a case is named with --number.`);
    const only = values.function === undefined ? undefined : '--function';
    const needing =
      verb === undefined
        ? only
        : `--${verb === 'edit' ? 'category, --service, --type, --priority and --subject' : verb}`;
    if (needing !== undefined) throw new UsageError(`${needing} needs --number: the case.`);
    const pages = await (await CaseReader.of(startedEndpoint())).newest(10);
    return console.log(
      pages.length === 0
        ? 'There is no case yet: npm run mail -- --help'
        : pages.map((page) => caseLine(page)).join('\n'),
    );
  }
  const number = numberOf(values.number);
  const agent = agentOf(values);
  const who = whoIs(values);
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
  if (verb === 'message') {
    const message = messageOf(values.message, page);
    const links = () => messageFiles(agent, who, page, message);
    if (values.save === undefined)
      return console.log(messageText(message, page, caseNumberMask, await wholeText(links)));
    const paths = await saveFiles(await links(), values.save);
    return console.log(
      paths.length === 0 ? 'The message has no files.' : paths.map((path) => `Saved ${path}`).join('\n'),
    );
  }
  if (!question) return console.log(casePageText(page, caseNumberMask));
  const uploads: string[] = [];
  for (const path of values.attach ?? []) uploads.push(await uploadFile(agent, who, path));
  const complete = questionOf(values, { page, caseNumberMask, who, uploads, words }) ?? question;
  console.log(changeText(await agent.ask(complete, answers.changed).catch(askFirst)));
});

function agentOf({ function: name }: CaseOptions): CaseAgent {
  return name === undefined ? CaseAgent.local(startedEndpoint()) : CaseAgent.aws(name);
}

/** Address of the agent, or a name on this machine. */
function whoIs({ as }: CaseOptions): string {
  return as ?? userInfo().username;
}

/** What would leave unfilled is asked about. */
function askFirst(error: unknown): never {
  if (!(error instanceof RefusedError) || error.code !== 'macro-unknown') throw error;
  throw new PlainError(`Nothing was sent yet: ${error.message}\nCorrect it, or send it as it was typed with --yes.`);
}
