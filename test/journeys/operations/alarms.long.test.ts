import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Postcase } from '../../../infra/postcase.ts';
import { readSettings } from '../../../infra/settings/settings.ts';
import type { CloudFormationTemplate } from '../../../local/template/cloud-formation-template.ts';
import { Journey } from '../../support/journey.ts';
import { OnCall } from './on-call.ts';
import { playedAlarms } from './played-alarms.ts';

let journey: Journey;
let world: OnCall;
const answers = { status: 200 };
const receiver = createServer((request, response) => {
  request.resume();
  response.writeHead(answers.status).end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  journey = await Journey.start({ editTemplate: (template) => hurried(withEveryAlarm(template)) });
  world = new OnCall(journey, answers);
  const { port } = receiver.address() as AddressInfo;
  const config = (...words: string[]) => world.run('config', ...words, '--function', 'configure');
  await config('--set', 'webhook', 'crm', JSON.stringify({ url: `http://127.0.0.1:${port}/hook` }));
  const rule = { on: 'registered', actions: [{ do: 'call', webhook: 'crm' }] };
  await config('--set', 'rule', 'tell-crm', JSON.stringify(rule));
  await journey.cloud.advance('1 minute');
});
afterAll(async () => {
  await journey.stop();
  receiver.closeAllConnections();
  receiver.close();
});

/** Adds the alarms that an owner has to switch on, as the infrastructure makes them. */
function withEveryAlarm(template: CloudFormationTemplate): CloudFormationTemplate {
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const settings = { mailDomain: 'postcase.test', alarmAddress: 'alarms@owner.test', alarmAfterQuietHours: 3 };
  new Postcase(app, 'Postcase', { settings: readSettings(settings), stackName: 'Postcase' });
  const { Resources } = app.synth().getStackArtifact('Postcase').template as CloudFormationTemplate;
  for (const [id, resource] of Object.entries(Resources))
    if (resource.Type === 'AWS::CloudWatch::Alarm' && template.Resources[id] === undefined)
      template.Resources[id] = { ...resource, DependsOn: [], Metadata: {} };
  return template;
}

/** Changes are given up after an hour and a few minutes instead of twenty hours: a stream is tried again every five seconds. */
function hurried(template: CloudFormationTemplate): void {
  for (const { Type, Properties } of Object.values(template.Resources))
    if (Type === 'AWS::Lambda::EventSourceMapping' && Properties.MaximumRecordAgeInSeconds !== undefined)
      Properties.MaximumRecordAgeInSeconds = 3900;
}

const standing = (section: string) =>
  journey.cloud.alarms().find(({ description }) => description.endsWith(`#${section}`));

/** Whether it rang at some minute since a moment. */
const rang = (section: string, since: number) =>
  journey.cloud.alarmsSince(since).includes(standing(section)?.name ?? section);

/** Of what is looked at every hour: a look comes, and the alarm of all such looks forgets it within four. */
const aLook = '61 minutes';
const untilForgotten = '4 hours';

describe('OPS-05 each alarm rings for its fault, and is calm after what the runbook says', () => {
  it.each(playedAlarms)('$alarms', { timeout: 240_000 }, async ({ alarms, breaks, mends, calmAfter }) => {
    const own = alarms.filter((section) => standing(section) !== undefined);
    const looked = alarms.filter((section) => !own.includes(section));
    const began = journey.cloud.now();
    const before = world.foundByWatch().length;
    await breaks(world);
    if (looked.length > 0) await journey.cloud.advance(aLook);
    const rings = looked.length > 0 ? [...own, 'found-by-watch'] : own;
    for (const section of rings) expect(rang(section, began), section).toBe(true);
    expect(world.foundByWatch().slice(before)).toEqual(expect.arrayContaining(looked));
    await mends(world);
    await journey.cloud.advance(calmAfter ?? '6 minutes');
    if (looked.length > 0) await journey.cloud.advance(untilForgotten);
    for (const section of rings) expect(standing(section), section).toMatchObject({ state: 'OK' });
  });
});
