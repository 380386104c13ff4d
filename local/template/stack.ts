import { z } from 'zod';
import type { CloudFormationTemplate } from './cloud-formation-template.ts';
import { isRecord, NO_VALUE, resolve, type Scope } from './intrinsics.ts';
import { physicalNames } from './physical-names.ts';
import { isCustomResource, RESOURCE_TYPES } from './resource-type.ts';

/** Where the stack is deployed. */
export interface Environment {
  readonly stackName: string;
  readonly region: string;
  readonly account: string;
  readonly endpoint: string;
  /** Whom functions ask for DNS, with its port: those that name `NAME_SERVERS`. */
  readonly nameServer?: string;
}

/** What is known of a resource only once it is made: what a custom resource's function answered, a secret's ARN. */
export interface MadeResource {
  readonly physicalId: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One resource of the template, its properties not yet resolved. */
export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  /** The construct's path, e.g. `Postcase/inbound-mail/receive-mail/Resource`. */
  readonly path: string | undefined;
  readonly dependsOn: readonly string[];
  readonly rawProperties: Readonly<Record<string, unknown>>;
}

/** A template in its place: its resources by type, their properties, names and attributes resolved when asked for. */
export class Stack implements Scope {
  readonly environment: Environment;
  readonly #template: CloudFormationTemplate;
  readonly #resources = new Map<string, StackResource>();
  readonly #names: Map<string, string>;
  readonly #made = new Map<string, MadeResource>();
  readonly #addresses = new Map<string, string>();

  /** Throws if the template has a type of resource that the embedded cloud does not know. */
  constructor(template: CloudFormationTemplate, environment: Environment) {
    this.#template = template;
    this.environment = environment;
    for (const [logicalId, resource] of Object.entries(template.Resources)) {
      if (resource.Condition !== undefined && !this.condition(resource.Condition)) continue;
      if (RESOURCE_TYPES[resource.Type] === undefined && !isCustomResource(resource.Type)) {
        throw new Error(`The embedded cloud does not know ${resource.Type} (${logicalId}).`);
      }
      this.#resources.set(logicalId, {
        logicalId,
        type: resource.Type,
        path: resource.Metadata['aws:cdk:path'],
        dependsOn: resource.DependsOn,
        rawProperties: resource.Properties,
      });
    }
    this.#names = physicalNames(this.all());
  }

  all(): StackResource[] {
    return [...this.#resources.values()];
  }

  ofType(...types: string[]): StackResource[] {
    return this.all().filter((resource) => types.includes(resource.type));
  }

  customResources(): StackResource[] {
    return this.all().filter((resource) => isCustomResource(resource.type));
  }

  /** Resolved properties, checked against `schema`. Throws with the resource's id if something in them is unknown. */
  properties<T extends z.ZodType>(logicalId: string, schema: T): z.output<T> {
    try {
      return schema.parse(this.#here(resolve(this.#resource(logicalId).rawProperties, this)));
    } catch (error) {
      throw this.#explained(logicalId, error);
    }
  }

  /** The name that the resource has in its service. */
  name(logicalId: string): string {
    const resource = this.#resource(logicalId);
    const property = RESOURCE_TYPES[resource.type]?.nameProperty;
    const given = property === undefined ? undefined : resource.rawProperties[property];
    if (given !== undefined) return String(resolve(given, this));
    const name = this.#names.get(logicalId);
    if (name === undefined) throw new Error(`${logicalId} has no name.`);
    return name;
  }

  made(logicalId: string, result: MadeResource): void {
    this.#made.set(logicalId, result);
  }

  /** What AWS would serve at an address (`https://…`, no path) is served here: texts of the template then name that. */
  answersAt(address: string, here: string): void {
    this.#addresses.set(address, here);
  }

  outputs(): Record<string, string> {
    const outputs: Record<string, string> = {};
    for (const [name, output] of Object.entries(this.#template.Outputs)) {
      if (output.Condition !== undefined && !this.condition(output.Condition)) continue;
      outputs[name] = String(this.#here(resolve(output.Value, this)));
    }
    return outputs;
  }

  ref(name: string): unknown {
    if (name.startsWith('AWS::')) return this.#pseudoParameter(name);
    const parameter = this.#template.Parameters[name];
    if (parameter !== undefined) {
      if (parameter.Default === undefined || parameter.Type.startsWith('AWS::SSM::')) {
        throw new Error(`the parameter ${name} has no value here`);
      }
      return parameter.Default;
    }
    const resource = this.#resource(name);
    const made = this.#made.get(name);
    if (made !== undefined) return made.physicalId;
    if (isCustomResource(resource.type)) throw new Error(`the custom resource ${name} is not made yet`);
    const type = RESOURCE_TYPES[resource.type];
    if (type === undefined) throw new Error(`the embedded cloud does not know ${resource.type} (${name})`);
    return type.ref(this.#place(name));
  }

  attribute(logicalId: string, name: string): unknown {
    const resource = this.#resource(logicalId);
    const value = this.#made.get(logicalId)?.data[name];
    if (value !== undefined) return value;
    if (isCustomResource(resource.type))
      throw new Error(`the custom resource ${logicalId} has no attribute ${name} (yet)`);
    const attribute = RESOURCE_TYPES[resource.type]?.attributes?.[name];
    if (attribute === undefined) {
      throw new Error(`the embedded cloud does not know the attribute ${name} of ${resource.type} (${logicalId})`);
    }
    return attribute(this.#place(logicalId));
  }

  condition(name: string): boolean {
    const condition = this.#template.Conditions[name];
    if (condition === undefined) throw new Error(`the template has no condition ${name}`);
    return resolve(condition, this) === true;
  }

  #here(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry) => this.#here(entry));
    if (isRecord(value))
      return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.#here(entry)]));
    if (typeof value !== 'string' || !value.includes('https://')) return value;
    return [...this.#addresses].reduce((text, [address, here]) => text.replaceAll(address, here), value);
  }

  #place(logicalId: string) {
    const { region, account, endpoint } = this.environment;
    return { name: this.name(logicalId), logicalId, region, account, endpoint };
  }

  #resource(logicalId: string): StackResource {
    const resource = this.#resources.get(logicalId);
    if (resource === undefined) throw new Error(`the template has no resource ${logicalId}`);
    return resource;
  }

  #pseudoParameter(name: string): unknown {
    const { region, account, stackName } = this.environment;
    switch (name) {
      case 'AWS::AccountId':
        return account;
      case 'AWS::Region':
        return region;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return stackName;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${region}:${account}:stack/${stackName}/00000000-0000-0000-0000-000000000000`;
      case 'AWS::NoValue':
        return NO_VALUE;
      default:
        throw new Error(`the embedded cloud does not know the pseudo parameter ${name}`);
    }
  }

  #explained(logicalId: string, error: unknown): Error {
    const { type } = this.#resource(logicalId);
    const why = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : error;
    return new Error(`${type} ${logicalId}: ${why}`, {
      cause: error,
    });
  }
}
