import type { Templates } from '#actions/notification/ports.ts';
import { DynamoTemplateTexts } from '#adapters/dynamodb/configuration/template-texts.ts';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';

/** The template engine, loaded when somebody first looks at a mail: few requests need it, and every cold start would wait for it. */
export function lazyTemplates(table: CaseTable): Templates {
  let loaded: Promise<Templates> | undefined;
  const templates = () => {
    loaded ??= import('#adapters/liquid/templates.ts').then(
      ({ LiquidTemplates }) => new LiquidTemplates(new DynamoTemplateTexts(table)),
    );
    return loaded;
  };
  return {
    render: async (...about) => (await templates()).render(...about),
    words: async (...about) => (await templates()).words(...about),
  };
}
