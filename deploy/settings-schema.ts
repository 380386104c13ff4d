import { writeFileSync } from 'node:fs';
import { schemaPath, settingsSchema } from '../infra/settings/settings-schema.ts';

writeFileSync(schemaPath, settingsSchema());
console.log(`${schemaPath} is written.`);
