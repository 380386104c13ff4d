import { expect, it } from 'vitest';
import {
  choicesOfField,
  deedWords,
  fieldWords,
  operatorWords,
  readerWords,
} from '#domain/configuration/columns/rule-words.ts';
import { ruleFields } from '#domain/configuration/rules/rule-fields.ts';

it('NOTE-12 every field that conditions ask has words, and no other', () => {
  expect(Object.keys(fieldWords).toSorted()).toEqual(Object.keys(ruleFields).toSorted());
});

it.each(Object.keys(ruleFields))('NOTE-12 what %s may be is told in words of its own', (field) => {
  for (const { value, label } of choicesOfField(field)) expect([value, label.ru]).not.toEqual([value, value]);
});

it('CONS-04 rules are told in Russian as in English', () => {
  const all = [fieldWords, operatorWords, readerWords, deedWords].flatMap((words) => Object.values(words));
  expect(all.filter(({ ru }) => !/[а-яё]/i.test(ru))).toEqual([]);
});
