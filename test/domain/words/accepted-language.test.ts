import { expect, it } from 'vitest';
import { acceptedLanguage } from '#domain/words/accepted-language.ts';

it.each([
  [undefined, 'en'],
  ['', 'en'],
  ['ru', 'ru'],
  ['ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7', 'ru'],
  ['en-GB,en;q=0.9,ru;q=0.8', 'en'],
  ['en;q=0.5, ru;q=0.8', 'ru'],
  ['de-DE,de;q=0.9,ru;q=0.2', 'ru'],
  ['ru;q=0, en;q=0.1', 'en'],
  ['fr', 'en'],
  ['run, rue', 'en'],
  [';;;,,,q=', 'en'],
])('NOTE-08 a browser that asks for %j reads %s', (header, language) =>
  expect(acceptedLanguage(header)).toBe(language));

it.each([
  ['de-AT,de;q=0.9', 'de'],
  ['fr, es;q=0.9', 'es'],
  ['pt-BR', 'pt-BR'],
  ['pt', 'en'],
  ['constructor', 'en'],
])('CASE-20 of en, de, es and pt-BR a browser that asks for %j reads %s', (header, language) =>
  expect(acceptedLanguage(header, ['en', 'de', 'es', 'pt-BR'])).toBe(language));
