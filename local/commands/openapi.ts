import { writeFileSync } from 'node:fs';
import { openApiText } from '../../functions/contract/openapi/document.ts';
import { readOptions, run } from './text/command-line.ts';

const help = `Writes docs/api/openapi.json from the schemas of functions/contract.

  npm run openapi`;

const path = 'docs/api/openapi.json';

await run(async () => {
  readOptions({}, help);
  writeFileSync(path, openApiText());
  console.log(`${path} is written.`);
});
