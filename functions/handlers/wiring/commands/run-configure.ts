import { createToken } from '#actions/access/create-token.ts';
import { revokeToken } from '#actions/access/revoke-token.ts';
import { dryRunRule } from '#actions/administration/dry-run-rule.ts';
import { exportConfiguration } from '#actions/administration/export-configuration.ts';
import { importConfiguration, planImport } from '#actions/administration/import-configuration.ts';
import { listAudit } from '#actions/administration/list-audit.ts';
import { listRows } from '#actions/administration/list-rows.ts';
import { putRow } from '#actions/administration/put-row.ts';
import { removeRow } from '#actions/administration/remove-row.ts';
import { resetRow } from '#actions/administration/reset-row.ts';
import { switchRow } from '#actions/administration/switch-row.ts';
import { webhookSecret } from '#actions/webhook/webhook-secret.ts';
import { DynamoCaseLists } from '#adapters/dynamodb/case/case-lists.ts';
import { DynamoWholeCases } from '#adapters/dynamodb/case/whole-cases.ts';
import { DynamoTemplateTexts } from '#adapters/dynamodb/configuration/template-texts.ts';
import { DynamoWebhookSecrets } from '#adapters/dynamodb/configuration/webhook-secrets.ts';
import { caseTable } from '#adapters/dynamodb/table/case-table.ts';
import { fromEnvironment } from '#adapters/environment.ts';
import { liquidWorkshop } from '#adapters/liquid/workshop.ts';
import type { MachineToken } from '#domain/access/machine-token.ts';
import type { RowChange } from '#domain/configuration/rows/row-change.ts';
import { env } from '../../../env.ts';
import type { ConfigureCommand } from '../../commands/configure-command.ts';
import { configurationSource } from '../configuration-source.ts';
import { configurePorts } from '../configure-ports.ts';
import { tokenPorts } from '../token-ports.ts';

const table = caseTable(fromEnvironment(env.tableName));
const ports = {
  ...tokenPorts(table),
  ...configurePorts(table),
  texts: new DynamoTemplateTexts(table),
  workshop: liquidWorkshop,
  secrets: new DynamoWebhookSecrets(table),
  configuration: configurationSource(table),
  lists: new DynamoCaseLists(table),
  wholeCases: new DynamoWholeCases(table),
};

/** Hands a command to its action. */
export async function runConfigure(asked: ConfigureCommand): Promise<object> {
  switch (asked.command) {
    case 'list-rows':
      return listRows(asked.lookup, ports);
    case 'put-row':
      return told([await putRow(asked, ports)]);
    case 'switch-row':
      return told([await switchRow(asked, ports)]);
    case 'remove-row':
      return told([await removeRow(asked, ports)]);
    case 'reset-row':
      return told([await resetRow(asked, ports)]);
    case 'dry-run-rule':
      return dryRunRule({ ...asked, cursor: asked.cursor }, ports);
    case 'export':
      return { file: await exportConfiguration(asked.which, ports) };
    case 'plan-import':
      return imported(await planImport(asked, ports));
    case 'import':
      return imported(await importConfiguration(asked, ports));
    case 'list-audit':
      return { entries: await listAudit(asked, ports) };
    case 'webhook-secret':
      return webhookSecret(asked, ports);
    case 'list-tokens':
      return { tokens: (await ports.tokens.list()).map(withoutHash) };
    case 'create-token': {
      const { token, text } = await createToken(asked, ports);
      return { token: withoutHash(token), text };
    }
    case 'revoke-token':
      return { token: withoutHash(await revokeToken(asked, ports)) };
  }
}

function withoutHash({ hash: _, ...token }: MachineToken): Omit<MachineToken, 'hash'> {
  return token;
}

function imported({ changes, transactions }: { changes: readonly RowChange[]; transactions: number }): object {
  return { ...told(changes), transactions };
}

/** What was changed, without how it is stored. */
function told(changes: readonly (RowChange | undefined)[]): object {
  const made = changes.filter((change) => change !== undefined);
  return { changes: made.map(({ what, lookup, name, before, after }) => ({ what, lookup, name, before, after })) };
}
