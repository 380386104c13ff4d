import { describe, expect, it } from 'vitest';
import {
  isReceived,
  isReceivingDomain,
  matchedRecipients,
  recipientMatches,
  requireSupportedRules,
} from '../../../local/ses/receiving/receipt-rules.ts';
import { resources, rule } from './service-server.ts';

describe('a receipt rule takes mail', () => {
  it.each([
    ['support@postcase.test', 'support@postcase.test', true],
    ['support@postcase.test', 'Support@Postcase.Test', true],
    ['Support@postcase.test', 'support@postcase.test', true],
    ['support@postcase.test', 'support+k7f3@postcase.test', true],
    ['support+vip@postcase.test', 'support+vip@postcase.test', true],
    ['support+vip@postcase.test', 'support@postcase.test', false],
    ['support+vip@postcase.test', 'support+other@postcase.test', false],
    ['support@postcase.test', 'supports@postcase.test', false],
    ['support@postcase.test', 'support@sub.postcase.test', false],
    ['postcase.test', 'anybody@postcase.test', true],
    ['postcase.test', 'anybody+label@postcase.test', true],
    ['postcase.test', 'anybody@sub.postcase.test', false],
    ['postcase.test', 'anybody@notpostcase.test', false],
    ['.postcase.test', 'anybody@sub.postcase.test', true],
    ['.postcase.test', 'anybody@deep.sub.postcase.test', true],
    ['.postcase.test', 'anybody@postcase.test', false],
    ['.postcase.test', 'anybody@notpostcase.test', false],
    ['sub.postcase.test', 'anybody@sub.postcase.test', true],
    ['+@postcase.test', '+@postcase.test', true],
  ])('MAIL-01 of condition %s for %s: %s', (condition, recipient, taken) => {
    expect(recipientMatches(condition, recipient)).toBe(taken);
  });

  it('MAIL-01 for everybody when it has no condition, and for nobody when it is disabled', () => {
    const recipients = ['a@postcase.test', 'b@other.test'];
    expect(matchedRecipients({ ...rule, recipients: [] }, recipients)).toEqual(recipients);
    expect(matchedRecipients({ ...rule, recipients: [], enabled: false }, recipients)).toEqual([]);
    expect(matchedRecipients(rule, recipients)).toEqual(['a@postcase.test']);
  });

  it('MAIL-01 when any rule of the set does', () => {
    const other = { ...rule, recipients: ['sales@postcase.test'] };
    expect(isReceived({ name: 'rules', rules: [{ ...rule, enabled: false }, other] }, 'sales@postcase.test')).toBe(
      true,
    );
    expect(isReceived({ name: 'rules', rules: [other] }, 'support@postcase.test')).toBe(false);
  });
});

it('MAIL-01 SES receives only for verified domains and their subdomains', () => {
  expect(isReceivingDomain(resources, 'a@postcase.test')).toBe(true);
  expect(isReceivingDomain(resources, 'a@sub.postcase.test')).toBe(true);
  expect(isReceivingDomain(resources, 'a@other.test')).toBe(false);
  expect(isReceivingDomain({ ...resources, identities: [{ EmailIdentity: 'a@other.test' }] }, 'a@other.test')).toBe(
    false,
  );
});

it('OPS-02 a receipt action that is not supported is named', () => {
  const actions = [{ LambdaAction: { FunctionArn: 'arn' } }];
  const rules = [{ ...rule, name: 'forward', actions }];
  expect(() => requireSupportedRules({ ...resources, ruleSets: [{ name: 'rules', rules }] })).toThrow(
    'Receipt rule forward has the action LambdaAction, which the embedded cloud does not know.',
  );
});
