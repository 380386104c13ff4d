import { afterAll, beforeAll, expect, it } from 'vitest';
import { ConsoleCaller } from '../../support/console-caller.ts';
import { Journey } from '../../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await Journey.start();
  await journey.configure('setting', 'countryOfPhones', 'DE');
  const ann = { address: 'ann@agents.test', name: 'Ann', language: 'en', takesCalls: true };
  await journey.configure('agent', ann.address, ann);
});
afterAll(() => journey?.stop());

it('CASE-07 a call rings in the feed, becomes a case, and the next one is known however its number is written; merged customers keep it', async () => {
  const [admin, ann, boris] = await Promise.all(
    ['admin@agents.test', 'ann@agents.test', 'boris@agents.test'].map((one) => ConsoleCaller.signedIn(journey, one)),
  );
  if (!admin || !ann || !boris) throw new Error('Nobody is signed in');
  const { text: token } = await admin.ask('POST', '/tokens', { name: 'PBX', role: 'calls' });
  const tell = async (body: Readonly<Record<string, string>>) => {
    const response = await fetch(`${journey.cloud.consoleAddress}/api/machine/calls/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(body),
    });
    return response.json();
  };
  const ringing = async (who: ConsoleCaller) => (await who.ask('GET', '/changes')).calls;

  expect(await tell({ event: 'newCall', id: 'c1', from: '030 901820', to: '200' })).toEqual({
    id: 'c1',
    state: 'ringing',
  });
  expect(await ringing(ann)).toMatchObject([{ id: 'c1', from: '+4930901820', state: 'ringing' }]);
  expect(await ringing(boris)).toBeUndefined();
  await ann.ask('POST', '/calls/answer', { id: 'c1' });
  expect(await ringing(ann)).toEqual([]);
  const customer = { phone: '+4930901820', name: 'Nora Lind' };
  const { number } = await ann.ask('POST', '/cases', { subject: 'Printer', customer, origin: 'call', tell: 'nothing' });
  await journey.cloud.idle();

  await tell({ event: 'newCall', id: 'c2', from: '"Nora" <sip:+4930901820@pbx.test>' });
  const [ring] = (await ringing(ann)) as { customer: { id: string; name: string } }[];
  expect(ring).toMatchObject({ id: 'c2', customer: { name: 'Nora Lind' } });
  const { callers } = await ann.ask('GET', '/calls/callers?from=0049%2030%20901820');
  expect(callers).toMatchObject([{ customer: { name: 'Nora Lind' }, open: [{ number, subject: 'Printer' }] }]);

  await journey.write({ from: 'nora@lind.test', to: 'support@postcase.test', subject: 'By mail' });
  const { customers } = await ann.ask('GET', '/customers?q=nora%40lind');
  const [known] = customers as { id: string }[];
  await ann.ask('POST', `/customers/${ring?.customer.id}/merge`, { into: known?.id });
  await journey.cloud.idle();
  expect((await journey.page(Number(number))).case.customerId).toBe(known?.id);
});
