import type { CloudFormationTemplate } from '../../local/template/cloud-formation-template.ts';

/** For journeys of days and years that are not about what runs every few minutes: a year has 35,000 sweeps. */
export function withoutSchedules({ Resources }: CloudFormationTemplate): void {
  for (const [id, { Type }] of Object.entries(Resources)) if (Type === 'AWS::Scheduler::Schedule') delete Resources[id];
}
