import { expect, it } from 'vitest';
import { of } from './synthesized-template.ts';

it('SLA-06 SLA-12 once a day open cases are looked at by the function that waits wake, which is told the workflow of the next page', () => {
  const [, schedule] = of('AWS::Scheduler::Schedule').find(([id]) => id.startsWith('workflows')) ?? [];
  expect(schedule?.Properties).toMatchObject({ ScheduleExpression: 'rate(1440 minutes)' });
  const { Target } = schedule?.Properties as { Target: { Arn: unknown; Input: unknown } };
  const [[wait] = []] = of('AWS::StepFunctions::StateMachine');
  expect(JSON.stringify(Target.Input)).toContain(`"Ref":"${wait}"`);
  expect(JSON.stringify(Target.Arn)).toContain('workflowswake');
});
