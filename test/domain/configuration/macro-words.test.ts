import { describe, expect, it } from 'vitest';
import {
  hasMacroWord,
  liquidOf,
  macroLineFault,
  macroNames,
  macroWords,
  ownMacros,
} from '#domain/configuration/languages/macros.ts';
import { baseLanguages } from '#domain/configuration/languages/mail-language.ts';
import { macroText } from '#domain/template/macro-text.ts';

const speaking = (code: string, macros: string) => ({ code, macros });
const german = speaking('de', 'Betreff = Subject\nNr. = Number');

it('CASE-20 NOTE-07 a language says macros in its own words, capitals or not', () => {
  const own = ownMacros([german], 'de');
  for (const macro of ['[#Betreff#]', '[# betreff #]', '[#BETREFF#]'])
    expect(liquidOf(macro, own)).toBe('{{ case.subject }}');
  expect(liquidOf('[#Nr.#]', own)).toBe('{{ case.number }}');
  expect(liquidOf('[#Betreff#]')).toBeUndefined();
  expect(liquidOf('[#constructor#]', own)).toBeUndefined();
});

it('NOTE-07 in a template they stand where the usual ones do', () => {
  const { liquid, unknown } = macroText('Zu [#Betreff#] ([#Nummer#])', ownMacros([german], 'de'));
  expect(liquid).toBe('Zu {{ case.subject }} ([#Nummer#])');
  expect(unknown).toEqual([{ macro: '[#Nummer#]', at: 16 }]);
});

it('CASE-20 a word of two languages means what the language of the mail says, and a macro that there is stays what it is', () => {
  const both = [speaking('fr', 'Agent = Owner.Name'), speaking('es', 'Agent = Group.Name\nSubject = Number')];
  expect(liquidOf('[#Agent#]', ownMacros(both, 'fr'))).toBe('{{ agent.name }}');
  expect(liquidOf('[#Agent#]', ownMacros(both, 'es'))).toBe('{{ case.group }}');
  expect(liquidOf('[#Subject#]', ownMacros(both, 'es'))).toBe('{{ case.subject }}');
});

describe('CASE-20 what is wrong with a line is told', () => {
  it.each([
    ['Betreff = Subject', undefined],
    ['Тема=subject', undefined],
    ['Subject = Subject', undefined],
    ['Betreff', 'is not as "Betreff = Subject"'],
    ['Be]treff = Subject', 'is not as "Betreff = Subject"'],
    ['Betreff = Topic', 'names no macro: there is no [#Topic#]'],
    ['Number = Subject', 'says [#Number#], which is a macro already'],
  ])('%s', (line, fault) => expect(macroLineFault(line)).toBe(fault));
});

it.each(
  baseLanguages.map((language) => [language.code, language] as const),
)('CASE-20 %s ships with a word for each macro', (_, language) => {
  expect(macroNames.filter((name) => !hasMacroWord(language, name))).toEqual([]);
  for (const { word, name } of macroWords(language)) expect(macroLineFault(`${word} = ${name}`)).toBeUndefined();
});
