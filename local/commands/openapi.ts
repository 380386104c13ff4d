import { writeFileSync } from 'node:fs';
import { eventSchemaText } from '../../functions/contract/events-schema.ts';
import { openApiText } from '../../functions/contract/openapi/document.ts';
import { readOptions, run } from './text/command-line.ts';

const help = `Writes docs/api/openapi.json from the schemas of functions/contract, and docs/events/case-event.schema.json beside it.

  npm run openapi`;

const texts = {
  'docs/api/openapi.json': openApiText,
  'docs/events/case-event.schema.json': eventSchemaText,
};

await run(async () => {
  readOptions({}, help);
  for (const [path, text] of Object.entries(texts)) {
    writeFileSync(path, text());
    console.log(`${path} is written.`);
  }
});
