import { describe, expect, it } from 'vitest';
import { assemblyOf, functionOf, startSmall } from './small-stack.ts';

const answering = (answer: string) => `
export const handler = async (event) => {
  console.log(JSON.stringify(event));
  const body = JSON.stringify(${answer});
  await fetch(event.ResponseURL, { method: 'PUT', body });
};`;

function stack(answer: string, properties: Record<string, unknown> = {}) {
  const maker = functionOf('Maker', answering(answer));
  const made = {
    Type: 'Custom::Thing',
    Properties: { ServiceToken: { 'Fn::GetAtt': ['Maker', 'Arn'] }, count: 3, ...properties },
  };
  const outputs = { Ref: { Value: { Ref: 'Made' } }, Colour: { Value: { 'Fn::GetAtt': ['Made', 'colour'] } } };
  return assemblyOf({ ...maker.resources, Made: made }, maker.code, outputs);
}

const SUCCESS = "{ Status: 'SUCCESS', PhysicalResourceId: 'thing-1', Data: { colour: 'red' } }";

describe('a custom resource', () => {
  it('OPS-02 is made by its function, whose answer gives its attributes', async () => {
    const { cloud, logged } = await startSmall({}, {}, { assembly: stack(SUCCESS) });
    expect(cloud.outputs).toEqual({ Ref: 'thing-1', Colour: 'red' });
    expect(logged).toMatchObject([
      {
        RequestType: 'Create',
        ResourceType: 'Custom::Thing',
        LogicalResourceId: 'Made',
        ResourceProperties: { count: '3' },
        ResponseURL: expect.stringContaining(cloud.endpoint),
      },
    ]);
  });

  it('OPS-02 is left alone by a restart and updated when its properties changed', async () => {
    const first = await startSmall({}, {}, { assembly: stack(SUCCESS) });
    await first.cloud.stop();
    const again = await startSmall({}, {}, { assembly: stack(SUCCESS), dataDir: first.dataDir });
    expect(again.logged).toEqual([]);
    expect(again.cloud.outputs).toMatchObject({ Colour: 'red' });
    await again.cloud.stop();
    const changed = await startSmall({}, {}, { assembly: stack(SUCCESS, { count: 4 }), dataDir: first.dataDir });
    expect(changed.logged).toMatchObject([
      {
        RequestType: 'Update',
        PhysicalResourceId: 'thing-1',
        ResourceProperties: { count: '4' },
        OldResourceProperties: { count: '3' },
      },
    ]);
  });

  it('OPS-03 that fails fails the start with its reason', async () => {
    const assembly = stack("{ Status: 'FAILED', Reason: 'another rule set is active' }");
    await expect(startSmall({}, {}, { assembly })).rejects.toThrow('Made failed: another rule set is active');
  });

  it('OPS-03 whose function throws fails the start at once', async () => {
    const assembly = stack("(() => { throw new Error('no answer'); })()");
    await expect(startSmall({}, {}, { assembly })).rejects.toThrow('its function failed: Error: no answer');
  });
});
