import { z } from 'zod';
import { trusts } from '../iam/role-trust.ts';
import type { Stack } from '../template/stack.ts';
import { type Definition, parseDefinition } from './definition.ts';

const Properties = z.strictObject({
  StateMachineName: z.string().optional(),
  StateMachineType: z.enum(['STANDARD', 'EXPRESS']).default('STANDARD'),
  RoleArn: z.string(),
  DefinitionString: z.string(),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
  EncryptionConfiguration: z.unknown().optional(),
  LoggingConfiguration: z.unknown().optional(),
  TracingConfiguration: z.unknown().optional(),
  Tags: z.unknown().optional(),
});

/** An AWS::StepFunctions::StateMachine. */
export interface Machine {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly roleArn: string;
  readonly roleName: string;
  /** The Amazon States Language as text, and what it says. */
  readonly text: string;
  readonly definition: Definition;
}

/** The state machines of the template. Throws if one is invalid, or has something that the embedded cloud does not know. */
export function declaredMachines(stack: Stack): Machine[] {
  return stack.ofType('AWS::StepFunctions::StateMachine').map(({ logicalId }) => {
    const declared = stack.properties(logicalId, Properties);
    const { RoleArn } = declared;
    const arn = String(stack.attribute(logicalId, 'Arn'));
    try {
      if (declared.StateMachineType === 'EXPRESS')
        throw new Error('the embedded cloud does not know express workflows');
      requireTrust(stack, RoleArn, arn);
      const text = substituted(declared.DefinitionString, declared.DefinitionSubstitutions);
      return {
        logicalId,
        name: stack.name(logicalId),
        arn,
        roleArn: RoleArn,
        roleName: RoleArn.slice(RoleArn.lastIndexOf('/') + 1),
        text,
        definition: parseDefinition(text),
      };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`AWS::StepFunctions::StateMachine ${logicalId}: ${why}`, { cause: error });
    }
  });
}

function requireTrust(stack: Stack, roleArn: string, arn: string): void {
  const services = ['states.amazonaws.com', `states.${stack.environment.region}.amazonaws.com`];
  if (services.some((service) => trusts(stack, roleArn, service, arn))) return;
  throw new Error(
    `Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role (${roleArn}).`,
  );
}

function substituted(text: string, substitutions: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{([^}]+)\}/g, (all, name: string) => substitutions[name] ?? all);
}
