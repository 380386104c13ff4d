import { xmlElement } from '../../gateway/xml.ts';
import type { ActiveRuleSet } from './active-rule-set.ts';
import { requiredParameter } from './query-protocol.ts';
import type { ReceiptRule, ReceiptRuleSet } from './ses-resources.ts';

type Parameters = ReadonlyMap<string, string>;

/** Operations on receipt rule sets, each answering the XML inside its result element. The template alone creates rule sets. */
export function ruleSetOperations(active: ActiveRuleSet, createdAt: string): Record<string, (p: Parameters) => string> {
  const metadata = ({ name }: ReceiptRuleSet) => xmlElement('Name', name) + xmlElement('CreatedTimestamp', createdAt);
  const described = (ruleSet: ReceiptRuleSet) =>
    `<Metadata>${metadata(ruleSet)}</Metadata><Rules>${members(ruleSet.rules.map(describedRule))}</Rules>`;
  return {
    DescribeActiveReceiptRuleSet: () => {
      const ruleSet = active.current();
      return ruleSet ? described(ruleSet) : '';
    },
    DescribeReceiptRuleSet: (parameters) => described(active.named(requiredParameter(parameters, 'RuleSetName'))),
    ListReceiptRuleSets: () => `<RuleSets>${members(active.all().map(metadata))}</RuleSets>`,
    SetActiveReceiptRuleSet: (parameters) => {
      active.activate(parameters.get('RuleSetName'));
      return '';
    },
  };
}

function describedRule(rule: ReceiptRule): string {
  const actions = rule.actions.map(({ S3Action, StopAction }) =>
    [
      S3Action ? `<S3Action>${texts(S3Action)}</S3Action>` : '',
      StopAction ? `<StopAction>${texts(StopAction)}</StopAction>` : '',
    ].join(''),
  );
  return [
    xmlElement('Name', rule.name),
    xmlElement('Enabled', String(rule.enabled)),
    xmlElement('TlsPolicy', rule.tlsPolicy ?? 'Optional'),
    `<Recipients>${rule.recipients.map((recipient) => xmlElement('member', recipient)).join('')}</Recipients>`,
    `<Actions>${members(actions)}</Actions>`,
    xmlElement('ScanEnabled', String(rule.scanEnabled)),
  ].join('');
}

function texts(values: object): string {
  return Object.entries(values)
    .map(([name, value]) => xmlElement(name, String(value)))
    .join('');
}

function members(contents: readonly string[]): string {
  return contents.map((content) => `<member>${content}</member>`).join('');
}
