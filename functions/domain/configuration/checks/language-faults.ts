import type { Configuration } from '#domain/configuration/configuration.ts';
import { type Fault, meant } from './fault.ts';

/** What is wrong with languages, and with those that other rows name (CASE-20). */
export function languageFaults({ languages, settings, mailboxes }: Configuration): readonly Fault[] {
  const names = languages.map(({ code }) => ({ name: code }));
  const wrong = (code: string) => {
    const row = languages.find((one) => one.code === code);
    if (!row) return `"${code}" is no language: add it first, or take another${meant(code, names)}`;
    return row.active ? undefined : `"${code}" is switched off: switch it on, or take another`;
  };
  const fault = (lookup: Fault['lookup'], name: string, column: string, message: string | undefined): Fault[] =>
    message === undefined ? [] : [{ lookup, name, column, message }];
  return [
    ...fault('setting', 'defaultLanguage', 'value', wrong(settings.defaultLanguage)),
    ...mailboxes.flatMap(({ address, language }) =>
      fault('mailbox', address, 'language', language === 'detect' ? undefined : wrong(language)),
    ),
    ...languages.flatMap(({ code, basedOn }) =>
      fault('language', code, 'basedOn', basedOn === undefined ? undefined : basedOnFault(code, basedOn, names)),
    ),
  ];
}

function basedOnFault(code: string, basedOn: string, names: readonly { readonly name: string }[]): string | undefined {
  if (basedOn === code) return 'is the language itself';
  if (names.some(({ name }) => name === basedOn)) return undefined;
  return `"${basedOn}" is no language: add it first, or take another${meant(basedOn, names)}`;
}
