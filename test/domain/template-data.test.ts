import { expect, it } from 'vitest';
import type { Case } from '#domain/case.ts';
import { internalNotification, notification } from '#domain/notification.ts';
import { templateData } from '#domain/template-data.ts';
import { caseOf, configurationOf, correspondenceOf, supportMailbox } from '../support/facts.ts';

const configuration = configurationOf();
const event = { id: 'm', at: '2026-11-20T10:00:00.000Z' };

function toAgents(about: Case) {
  const message = internalNotification(
    about,
    'assigned',
    { address: 'bob@desk.test', name: 'Bob', language: 'en' },
    event,
    configuration,
  );
  return templateData(about, message, supportMailbox, configuration);
}

it('NOTE-02 a mail to an agent names the customer, not the agent, as the customer', () => {
  expect(toAgents(caseOf())).toMatchObject({ customer: { address: 'ann@client.test', name: 'Ann' } });
  expect(toAgents(caseOf({ correspondence: correspondenceOf({ customer: undefined }) }))).toMatchObject({
    customer: { address: '', name: '' },
  });
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
