import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { xmlElement } from '../../gateway/xml.ts';
import { type AccountStanding, type Sent, sentWithin } from './account-standing.ts';
import { queryList } from './query-protocol.ts';
import type { SesResources } from './ses-resources.ts';

const day = 24 * 60 * 60 * 1000;

/** Operations on identities and quotas for people at the CLI, each answering the XML inside its result element. */
export function identityOperations(
  { identities }: SesResources,
  sentMail: () => readonly Sent[],
  clock: Clock,
  standing: AccountStanding,
): Record<string, (parameters: ReadonlyMap<string, string>) => string> {
  const names = identities.map(({ EmailIdentity }) => EmailIdentity);
  return {
    GetSendQuota: () => {
      const sent = sentWithin(day, sentMail(), clock.now());
      return [
        xmlElement('Max24HourSend', standing.mailsADay.toFixed(1)),
        xmlElement('MaxSendRate', (standing.mailsASecond ?? 14).toFixed(1)),
        xmlElement('SentLast24Hours', sent.toFixed(1)),
      ].join('');
    },
    ListIdentities: (parameters) => {
      const type = parameters.get('IdentityType');
      const listed = names.filter((name) => type === undefined || (type === 'EmailAddress') === name.includes('@'));
      return `<Identities>${listed.map((name) => xmlElement('member', name)).join('')}</Identities>`;
    },
    GetAccountSendingEnabled: () => xmlElement('Enabled', String(standing.sendingEnabled)),
    GetIdentityVerificationAttributes: (parameters) =>
      attributes('VerificationAttributes', parameters, () => xmlElement('VerificationStatus', standing.verification)),
    GetIdentityDkimAttributes: (parameters) =>
      attributes('DkimAttributes', parameters, (name) =>
        [
          xmlElement('DkimEnabled', 'true'),
          xmlElement('DkimVerificationStatus', standing.dkim),
          `<DkimTokens>${['one', 'two', 'three'].map((key) => xmlElement('member', dkimToken(name, key))).join('')}</DkimTokens>`,
        ].join(''),
      ),
    GetIdentityMailFromDomainAttributes: (parameters) =>
      attributes('MailFromDomainAttributes', parameters, (name) => {
        const domain = identities.find(({ EmailIdentity }) => EmailIdentity === name)?.mailFromDomain;
        const own =
          domain === undefined
            ? []
            : [xmlElement('MailFromDomain', domain), xmlElement('MailFromDomainStatus', standing.verification)];
        return [...own, xmlElement('BehaviorOnMXFailure', 'UseDefaultValue')].join('');
      }),
  };

  /** Of the identities that are asked for and known. */
  function attributes(
    element: string,
    parameters: ReadonlyMap<string, string>,
    value: (name: string) => string,
  ): string {
    const asked = queryList(parameters, 'Identities').filter((name) => names.includes(name));
    const entries = asked.map((name) => `<entry>${xmlElement('key', name)}<value>${value(name)}</value></entry>`);
    return `<${element}>${entries.join('')}</${element}>`;
  }
}

/** As Easy DKIM names the keys of a domain: 32 letters and digits. */
function dkimToken(domain: string, key: string): string {
  return createHash('sha256').update(`${domain} ${key}`).digest('hex').slice(0, 32);
}
