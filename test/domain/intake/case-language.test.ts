import { expect, it } from 'vitest';
import { languageOf } from '#domain/intake/case-language.ts';
import { configurationOf } from '../../support/facts.ts';

function speaking(defaultLanguage: string, ...on: readonly string[]) {
  const configuration = configurationOf({ defaultLanguage });
  const languages = configuration.languages.map((one) => ({ ...one, active: one.active || on.includes(one.code) }));
  return { ...configuration, languages };
}

it.each([
  ['ru', 'Hello, the printer is not working', 'ru', 'ru'],
  ['en', 'Принтер не печатает', 'ru', 'en'],
  ['detect', 'Принтер не печатает, помогите', 'en', 'ru'],
  ['detect', 'SAP GUI 7.70 не запускается после обновления Windows', 'en', 'ru'],
  ['detect', 'Принтер не друкує, допоможіть будь ласка, їдемо', 'en', 'en'],
  ['detect', 'Please help, the printer is not working', 'ru', 'en'],
  ['detect', 'Der Drucker druckt nicht', 'ru', 'ru'],
  ['detect', '', 'ru', 'ru'],
  ['detect', '12345 !!!', 'en', 'en'],
  ['detect', 'Printer', 'ru', 'ru'],
] as const)('NOTE-08 mailbox %s, mail “%s”, default %s: %s', (language, words, otherwise, expected) => {
  expect(languageOf({ language }, words, speaking(otherwise))).toBe(expected);
});

const german = 'Guten Tag, der Drucker druckt nicht. Können Sie uns bitte helfen?';

it.each([
  ['detect', german, [], 'en'],
  ['detect', german, ['de'], 'de'],
  ['detect', german, ['fr', 'es'], 'en'],
  ['detect', 'Bonjour, l’imprimante ne marche pas, pouvez-vous nous aider ? Merci', ['de', 'fr', 'es'], 'fr'],
  ['detect', 'Hola, la impresora no funciona, ¿pueden ayudarnos por favor? Gracias', ['de', 'fr', 'es'], 'es'],
  ['detect', 'Hello, the printer is not working, can you please help us?', ['de', 'fr', 'es'], 'en'],
  ['detect', 'Der SAP', ['de'], 'en'],
  ['detect', 'Принтер не печатает', ['de', 'fr', 'es'], 'ru'],
  ['de', 'Hello, the printer is not working', [], 'en'],
  ['de', 'Hello, the printer is not working', ['de'], 'de'],
] as const)('CASE-20 mailbox %s, mail “%s”, with %j switched on: %s', (language, words, on, expected) => {
  expect(languageOf({ language }, words, speaking('en', ...on))).toBe(expected);
});
