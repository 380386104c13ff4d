import { PlainError, UsageError } from '../../local/commands/text/command-line.ts';
import { domainWarnings } from '../domain-warnings.ts';
import { answeredBy, answeredByFlags } from './answered.ts';
import { nextSteps } from './next-steps.ts';
import type { Answers } from './questions.ts';
import { nameOfItself, settingsText } from './settings-text.ts';
import type { Terminal } from './terminal.ts';

/** What is asked for. */
export interface SetUp {
  readonly stage: string | undefined;
  /** Nobody is asked. */
  readonly yes: boolean;
  /** A file that is there may be written over. */
  readonly overwrite: boolean;
  /** Answers that are given already. */
  readonly flags: Answers;
}

export interface SetUpPorts {
  readonly person: Terminal;
  /** That the person's AWS configuration names. */
  readonly region: string | undefined;
  isThere(file: string): boolean;
  write(file: string, text: string): void;
  /** Keeps what is there under another name. */
  keep(file: string, as: string): void;
  /** Names of those that take mail for a domain now; none where that cannot be asked. */
  mailServers(domain: string): Promise<readonly string[]>;
}

/**
 * Asks what an install needs, writes its settings and tells what comes next (OPS-09). A file that is there is written over by whoever
 * says so, and by nobody else.
 * @throws UsageError when a flag is wrong; PlainError when a file is in the way.
 */
export async function setUp({ stage, yes, overwrite, flags }: SetUp, ports: SetUpPorts): Promise<void> {
  const { person } = ports;
  if (stage !== undefined && !/^[a-z][a-z0-9-]{0,19}$/.test(stage))
    throw new UsageError(`--stage "${stage}" is no name of a stage: small letters, digits and hyphens, 20 at most.`);
  const ofStage = stage === undefined ? {} : { 'stack-name': nameOfItself(stage) };
  const known = { flags: { ...ofStage, ...flags }, region: ports.region };
  const name = `postcase.${stage === undefined ? '' : `${stage}.`}config.jsonc`;
  const there = [name, name.slice(0, -1)].find((each) => ports.isThere(each));
  if (there !== undefined && !overwrite) {
    if (yes) throw new PlainError(`${there} is there already, and stays as it is. --overwrite writes over it.`);
    if (!(await agrees(`${there} is there already. Write over it? [y/N]: `))) return person.say('It stays as it is.');
  }
  const answers = yes ? answeredByFlags(known) : await answeredBy(person, known);
  const domain = answers['mail-domain'] ?? '';
  const warnings = domainWarnings(domain, await ports.mailServers(domain));
  for (const warning of warnings) person.say(`  ! ${warning}`);
  if (warnings.length > 0 && !yes && !(await agrees('Is that what you want? [y/N]: ')))
    return person.say('Nothing was written. Run it again with another domain.');
  if (there !== undefined) {
    ports.keep(there, `${there}.bak`);
    person.say(`\nWhat was in ${there} is kept in ${there}.bak.`);
  }
  ports.write(there ?? name, settingsText(answers, stage));
  person.say(`\n${there ?? name} is written. Keep it: it says what this install is, and git ignores it.`);
  for (const line of nextSteps(answers, stage)) person.say(line);

  async function agrees(question: string): Promise<boolean> {
    return /^y(es)?$/i.test(await person.ask(question));
  }
}
