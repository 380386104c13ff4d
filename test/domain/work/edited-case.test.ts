import { describe, expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import type { CaseType } from '#domain/configuration/case-type.ts';
import type { Service } from '#domain/configuration/service.ts';
import { type CaseEdit, editedCase } from '#domain/work/edited-case.ts';
import { agents, byOlga, groups } from '../../support/agents.ts';
import { caseOf, configurationOf, serviceOf } from '../../support/facts.ts';
import { refused } from './refused.ts';

const configuration = { ...configurationOf(), agents, groups };

describe('CASE-11 an agent edits', () => {
  const nothing = { subject: undefined, category: undefined, service: undefined, priority: undefined };
  const edit = (fields: Partial<CaseEdit>, about = caseOf(), known = configuration) =>
    editedCase(about, { ...nothing, closureReason: undefined, ...fields }, byOlga, known);

  it('several columns at once, each a line of the history', () => {
    const { after, events } = edit({ subject: ' Printer\n& scanner', category: 'Complaint', priority: 'High' });
    expect(after).toMatchObject({ subject: 'Printer & scanner', category: 'Complaint', priority: 'High', version: 4 });
    expect(events.map(({ id, field, from, to, version }) => [id, field, from, to, version])).toEqual([
      ['act-subject', 'subject', 'Printer', 'Printer & scanner', 4],
      ['act-category', 'category', 'Incident', 'Complaint', 4],
      ['act-priority', 'priority', 'Medium', 'High', 4],
    ]);
  });

  it('the reason of a closed case', () => {
    const { events } = edit(
      { closureReason: 'A duplicate' },
      caseOf({ status: 'Canceled', closureReason: 'No answer' }),
    );
    expect(events).toMatchObject([{ field: 'closureReason', from: 'No answer', to: 'A duplicate' }]);
  });

  it.each<[string, Partial<CaseEdit>, string]>([
    ['no subject', { subject: '' }, 'A subject may not be empty.'],
    ['a long subject', { subject: 'x'.repeat(301) }, 'A subject may have 300 characters. This one has 301.'],
    [
      'a category that there is not',
      { category: 'Praise' },
      'There is no category "Praise". There are: Incident, Service request, Complaint, Suggestion.',
    ],
    ['nothing', {}, 'Nothing of the case would change.'],
    ['what it has already', { priority: 'Medium' }, 'Nothing of the case would change.'],
    ['a reason while it is open', { closureReason: 'x' }, 'Only a closed case has a reason for it. This one is "New".'],
  ])('not: %s', (_, fields, message) => {
    expect(refused(() => edit(fields))).toEqual(['change-wrong', message]);
  });

  it('not: a category that is switched off', () => {
    const categories = configuration.categories.map((one) => ({ ...one, active: one.name === 'Incident' }));
    expect(refused(() => edit({ category: 'Complaint' }, caseOf(), { ...configuration, categories }))).toEqual([
      'change-wrong',
      'There is no category "Complaint". There are: Incident.',
    ]);
  });

  const services = [serviceOf('Printing'), serviceOf('Faxes', { active: false }), serviceOf('Phones')];
  it.each<[string, string | undefined, string | null, string | undefined]>([
    ['a service to a case that has none', undefined, 'Printing', 'Printing'],
    ['another service', 'Printing', 'Phones', 'Phones'],
    ['no service any more', 'Printing', null, undefined],
    ['no service any more, where it is gone from the lookup', 'Gone', null, undefined],
  ])('CASE-01 %s', (_, from, service, to) => {
    const { after, events } = edit({ service }, caseOf({ service: from }), { ...configuration, services });
    expect(after).toMatchObject({ service: to, version: 4 });
    expect(events).toMatchObject([{ id: 'act-service', what: 'field-changed', field: 'service', from, to }]);
  });

  it.each<[string, string | null, Service[], string]>([
    ['a service that there is not', 'Cars', services, 'There is no service "Cars". There are: Printing, Phones.'],
    ['one that is switched off', 'Faxes', services, 'There is no service "Faxes". There are: Printing, Phones.'],
    ['one where there are none', 'Cars', [], 'There is no service "Cars". There are none yet.'],
    ['none where there is none', null, services, 'Nothing of the case would change.'],
  ])('CASE-01 not: %s', (_, service, known, message) => {
    const refusal = refused(() => edit({ service }, caseOf(), { ...configuration, services: known }));
    expect(refusal).toEqual(['change-wrong', message]);
  });

  it('CASE-01 other columns of a case whose service is gone', () => {
    expect(edit({ priority: 'High' }, caseOf({ service: 'Gone' })).after).toMatchObject({ service: 'Gone' });
  });
});

describe('CASE-10 the type of a case', () => {
  const typeOf = (name: string, priority: CaseType['priority'], active = true) => ({
    ...{ name, priority, active, label: { en: name, ru: name } },
  });
  const caseTypes = [typeOf('Outage', 'High'), typeOf('Question', 'Low'), typeOf('Old', 'Low', false)];
  const edit = (fields: Partial<CaseEdit>, about = caseOf()) => {
    const nothing = { subject: undefined, category: undefined, service: undefined, closureReason: undefined };
    const known = { ...configuration, caseTypes };
    return editedCase(about, { ...nothing, priority: undefined, ...fields }, byOlga, known);
  };

  it.each<[what: string, about: Partial<Case>, fields: Partial<CaseEdit>, type: string | undefined, priority: string]>([
    ['brings its priority', {}, { type: 'Outage' }, 'Outage', 'High'],
    ['leaves the priority that the agent chose with it', {}, { type: 'Outage', priority: 'Low' }, 'Outage', 'Low'],
    [
      'stays when the priority changes',
      { type: 'Question', priority: 'Low' },
      { priority: 'High' },
      'Question',
      'High',
    ],
    ['is taken away, and the priority stays', { type: 'Outage', priority: 'High' }, { type: null }, undefined, 'High'],
  ])('%s', (_, about, fields, type, priority) => {
    expect(edit(fields, caseOf(about)).after).toMatchObject({ type, priority });
  });

  it('stands in the history, and so does the priority that it brought', () => {
    expect(edit({ type: 'Outage' }).events.map(({ field, from, to }) => [field, from, to])).toEqual([
      ['type', undefined, 'Outage'],
      ['priority', 'Medium', 'High'],
    ]);
  });

  it.each(['Old', 'outage'])('cannot be %s', (type) => {
    const [code, message] = refused(() => edit({ type })) as [string, string];
    expect(code).toBe('change-wrong');
    expect(message).toContain(`There is no case type "${type}"`);
    expect(message).toContain('There are: Outage, Question.');
  });
});
