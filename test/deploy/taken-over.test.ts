import { describe, expect, it } from 'vitest';
import { takenOver } from '../../deploy/deploy/taken-over.ts';
import { template } from '../../deploy/deploy/template-changes.ts';

const kept = { DeletionPolicy: 'Retain', DependsOn: ['guard'] };
const stack = template.parse({
  Resources: {
    cases: {
      Type: 'AWS::DynamoDB::Table',
      Properties: { KeySchema: [], Role: { 'Fn::GetAtt': ['guard', 'Arn'] } },
      ...kept,
    },
    guard: { Type: 'AWS::Lambda::Function' },
    odd: { Type: 'AWS::Kinesis::Stream', ...kept },
  },
});

describe('OPS-04 OPS-09 what a new stack takes over of a deleted one', () => {
  it('is what it left behind and this version has, without the rest that a deployment adds', () => {
    const left = [
      { logicalId: 'cases', physicalId: 'Postcase-cases-1' },
      { logicalId: 'guard', physicalId: 'f' },
      { logicalId: 'former', physicalId: 'x' },
    ];
    const { template: of, resources } = takenOver(stack, left);
    expect(of).toEqual({
      Resources: {
        cases: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [] }, DeletionPolicy: 'Retain', Metadata: {} },
      },
    });
    expect(resources).toEqual([
      {
        ResourceType: 'AWS::DynamoDB::Table',
        LogicalResourceId: 'cases',
        ResourceIdentifier: { TableName: 'Postcase-cases-1' },
      },
    ]);
  });

  it.each([
    ['of another program', [{ logicalId: 'elses', physicalId: 'x' }], /left nothing behind that this one has/],
    ['without anything left', [], /left nothing behind/],
    [
      'with what cannot be imported',
      [{ logicalId: 'odd', physicalId: 'x' }],
      /nobody knows how a AWS::Kinesis::Stream/,
    ],
  ])('a stack %s is refused', (_, left, said) => expect(() => takenOver(stack, left)).toThrow(said));
});
