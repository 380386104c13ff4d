import { expect, it } from 'vitest';
import type { Case } from '#domain/case/case.ts';
import { internalNotification, notification } from '#domain/notification/notification.ts';
import { templateData } from '#domain/template/template-data.ts';
import { caseOf, configurationOf, correspondenceOf, serviceOf, supportMailbox } from '../../support/facts.ts';

const configuration = configurationOf();
const event = { id: 'm', at: '2026-11-20T10:00:00.000Z' };

function toAgents(about: Case, known = configuration) {
  const message = internalNotification(
    about,
    'assigned',
    { address: 'bob@desk.test', name: 'Bob', language: 'en' },
    event,
    known,
  );
  return templateData(about, message, supportMailbox, known);
}

it('NOTE-02 a mail to an agent names the customer, not the agent, as the customer', () => {
  expect(toAgents(caseOf())).toMatchObject({ customer: { address: 'ann@client.test', name: 'Ann' } });
  expect(toAgents(caseOf({ correspondence: correspondenceOf({ customer: undefined }) }))).toMatchObject({
    customer: { address: '', name: '' },
  });
});

it.each([
  ['in the words of the mail’s language', 'Printing', { service: 'Printing', serviceLabel: 'Printers & copiers' }],
  ['by its name when its row is gone', 'Faxes', { service: 'Faxes', serviceLabel: 'Faxes' }],
  ['not at all when there is none', undefined, { service: '', serviceLabel: '' }],
])('NOTE-07 a mail names the service of its case %s', (_, service, expected) => {
  const services = [serviceOf('Printing', { label: { en: 'Printers & copiers', ru: 'Печать' } })];
  expect(toAgents(caseOf({ service }), { ...configuration, services })).toMatchObject({ case: expected });
});

it('CASE-14 a mail about a merged case names the one that goes on', () => {
  expect(toAgents(caseOf({ mergedInto: 9 }))).toMatchObject({ case: { mergedInto: 'SR-00000009' } });
  expect(toAgents(caseOf())).toMatchObject({ case: { mergedInto: '' } });
});

it('MAIL-17 a mail to a customer who is not proven has no word of theirs in any column', () => {
  const correspondence = correspondenceOf({
    isProven: false,
    subject: 'Buy at bad.test',
    customer: { address: 'ann@client.test', name: 'Visit bad.test' },
  });
  const about = caseOf({ subject: 'Buy at bad.test', description: 'bad.test', correspondence });
  const message = notification(about, 'registered', event, configuration);
  if (!message) throw new Error('Nobody is told');
  expect(JSON.stringify(templateData(about, message, supportMailbox, configuration))).not.toContain('bad.test');
});
