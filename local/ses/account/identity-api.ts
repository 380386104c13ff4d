import type { Clock } from '../../clock.ts';
import { xmlElement } from '../../gateway/xml.ts';
import { queryList } from './query-protocol.ts';
import type { SesResources } from './ses-resources.ts';

const day = 24 * 60 * 60 * 1000;

interface Sent {
  readonly at: string;
  readonly recipients: readonly string[];
}

/** Operations on identities and quotas for people at the CLI, each answering the XML inside its result element. */
export function identityOperations(
  { identities }: SesResources,
  sentMail: () => readonly Sent[],
  clock: Clock,
): Record<string, (parameters: ReadonlyMap<string, string>) => string> {
  const names = identities.map(({ EmailIdentity }) => EmailIdentity);
  return {
    GetSendQuota: () => {
      const since = new Date(clock.now() - day).toISOString();
      const sent = sentMail().reduce((sum, { at, recipients }) => sum + (at >= since ? recipients.length : 0), 0);
      return [
        xmlElement('Max24HourSend', '50000.0'),
        xmlElement('MaxSendRate', '14.0'),
        xmlElement('SentLast24Hours', sent.toFixed(1)),
      ].join('');
    },
    ListIdentities: (parameters) => {
      const type = parameters.get('IdentityType');
      const listed = names.filter((name) => type === undefined || (type === 'EmailAddress') === name.includes('@'));
      return `<Identities>${listed.map((name) => xmlElement('member', name)).join('')}</Identities>`;
    },
    GetIdentityVerificationAttributes: (parameters) => {
      const asked = queryList(parameters, 'Identities').filter((name) => names.includes(name));
      const entries = asked.map(
        (name) =>
          `<entry>${xmlElement('key', name)}<value>${xmlElement('VerificationStatus', 'Success')}</value></entry>`,
      );
      return `<VerificationAttributes>${entries.join('')}</VerificationAttributes>`;
    },
  };
}
