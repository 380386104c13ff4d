import { expect, it } from 'vitest';
import { languageOf } from '#domain/intake/case-language.ts';

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
  expect(languageOf({ language }, words, otherwise)).toBe(expected);
});
