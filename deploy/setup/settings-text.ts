import { schemaPath } from '../../infra/settings/settings-schema.ts';
import { type Answers, mailboxesOf, sendsPublicly } from './questions.ts';

/** The settings file that says what was answered. */
export function settingsText(answers: Answers, stage: string | undefined): string {
  const { 'public-address': address = '' } = answers;
  const hasName = answers['stack-name'] !== undefined && answers['stack-name'] !== nameOfItself(stage);
  const lines = [
    ['The domain whose mail becomes cases. It cannot be changed later.', 'mailDomain', answers['mail-domain']],
    ['Who hears when something is wrong.', 'alarmAddress', answers['alarm-address']],
    ['Who is invited to the console as its first admin.', 'adminAddress', answers['admin-address']],
    ['Where it lives.', 'region', answers.region],
    ...(sendsPublicly(answers)
      ? [['Mails leave from the address that customers know: docs/forwarding.md', 'mailboxes', mailboxesOf(answers)]]
      : []),
    ...(hasName ? [['Tells this install from others.', 'stackName', answers['stack-name']]] : []),
  ].flatMap(([why, name, value]) => ['', `  // ${why}`, `  ${JSON.stringify(name)}: ${JSON.stringify(value)},`]);
  const forwarded =
    address === '' ? [] : ['', `  // ${address} is forwarded to support@${answers['mail-domain']}: docs/forwarding.md`];
  return [
    '// Settings of an install of Postcase. All there is: postcase.config.example.jsonc',
    '{',
    `  "$schema": "./${schemaPath}",`,
    ...forwarded,
    ...lines,
    '}',
    '',
  ].join('\n');
}

/** What a stack is named whose file says nothing. */
export function nameOfItself(stage: string | undefined): string {
  return stage === undefined ? 'Postcase' : `Postcase-${stage}`;
}
