import { z } from 'zod';
import { startedEndpoint } from './cloud/started-cloud.ts';
import { readNumber, readOptions, run } from './text/command-line.ts';

const help = `Shows what the event bus of the cloud of \`npm start\` took, newest last: docs/events tells what each event says.

  npm run events                     the last twenty
  npm run events -- --limit 100
  npm run events -- --json           as a rule's target gets them`;

const answer = z.object({
  events: z.array(
    z.looseObject({
      time: z.string(),
      detailType: z.string(),
      resources: z.array(z.string()),
      detail: z.looseObject({ by: z.string(), case: z.looseObject({ status: z.string() }) }),
    }),
  ),
});

await run(async () => {
  const options = readOptions({ limit: { type: 'string' }, json: { type: 'boolean' } }, help);
  const response = await fetch(new URL('/_/events/', startedEndpoint()));
  const { events } = answer.parse(await response.json());
  const shown = events.slice(-(readNumber('limit', options.limit) ?? 20));
  if (shown.length === 0) console.log('The bus took nothing since the cloud was started.');
  for (const one of shown) {
    const { time, detailType, resources, detail } = one;
    if (options.json) console.log(JSON.stringify(one));
    else console.log(`${time}  ${resources.join(' ')}  ${detailType} by ${detail.by}, now ${detail.case.status}`);
  }
});
