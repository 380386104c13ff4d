/** What intrinsics need to know of the world around them. */
export interface Scope {
  /** Value of `Ref`: a parameter, a pseudo parameter or a resource. Throws for an unknown name. */
  ref(name: string): unknown;
  /** Value of `Fn::GetAtt`. Throws for an attribute that the embedded cloud does not know. */
  attribute(logicalId: string, name: string): unknown;
  condition(name: string): boolean;
}

/** Stands for `AWS::NoValue`: the property or list entry that has it goes away. */
export const NO_VALUE = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: Scope) => unknown;

function list(value: unknown, intrinsic: string): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${intrinsic} needs a list, not ${JSON.stringify(value)}`);
}

function text(value: unknown, intrinsic: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${intrinsic} needs text, not ${JSON.stringify(value)}`);
}

function substitute(argument: unknown, scope: Scope): string {
  const [template, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = new Map(Object.entries(isRecord(variables) ? variables : {}));
  return text(template, 'Fn::Sub').replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (own.has(name)) return text(resolve(own.get(name), scope), 'Fn::Sub');
    const dot = name.indexOf('.');
    return text(dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1)), 'Fn::Sub');
  });
}

const INTRINSICS: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => scope.ref(text(argument, 'Ref')),
  Condition: (argument, scope) => scope.condition(text(argument, 'Condition')),
  'Fn::GetAtt': (argument, scope) => {
    const [id, ...name] = typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt');
    return scope.attribute(text(id, 'Fn::GetAtt'), name.map((part) => text(part, 'Fn::GetAtt')).join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument, 'Fn::Join');
    return list(resolve(parts, scope), 'Fn::Join')
      .map((part) => text(part, 'Fn::Join'))
      .join(text(separator, 'Fn::Join'));
  },
  'Fn::Sub': substitute,
  'Fn::Select': (argument, scope) => {
    const [index, values] = list(resolve(argument, scope), 'Fn::Select');
    const value = list(values, 'Fn::Select')[Number(index)];
    if (value === undefined) throw new Error(`Fn::Select finds no entry ${text(index, 'Fn::Select')}`);
    return value;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, value] = list(resolve(argument, scope), 'Fn::Split');
    return text(value, 'Fn::Split').split(text(separator, 'Fn::Split'));
  },
  'Fn::If': (argument, scope) => {
    const [condition, then, otherwise] = list(argument, 'Fn::If');
    return resolve(scope.condition(text(condition, 'Fn::If')) ? then : otherwise, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolve(argument, scope), 'Fn::Equals');
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, scope) => list(resolve(argument, scope), 'Fn::Not')[0] !== true,
  'Fn::And': (argument, scope) => list(resolve(argument, scope), 'Fn::And').every((value) => value === true),
  'Fn::Or': (argument, scope) => list(resolve(argument, scope), 'Fn::Or').includes(true),
  'Fn::ImportValue': () => {
    throw new Error('Fn::ImportValue needs another stack: the embedded cloud runs one stack alone');
  },
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Replaces every intrinsic inside a template's value by what it stands for. Throws for an intrinsic it does not know. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) {
    return value.map((entry) => resolve(entry, scope)).filter((entry) => entry !== NO_VALUE);
  }
  if (!isRecord(value)) return literal(value);
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const [name, argument] = first;
    const intrinsic = Object.hasOwn(INTRINSICS, name) ? INTRINSICS[name] : undefined;
    // A policy's `Condition` block is no reference to a condition of the template.
    if (intrinsic !== undefined && (name !== 'Condition' || typeof argument === 'string')) {
      return intrinsic(argument, scope);
    }
    if (name.startsWith('Fn::')) throw new Error(`the embedded cloud does not know the intrinsic ${name}`);
  }
  const resolved = entries.map(([key, entry]) => [key, resolve(entry, scope)] as const);
  return Object.fromEntries(resolved.filter(([, entry]) => entry !== NO_VALUE));
}

function literal(value: unknown): unknown {
  if (typeof value === 'string' && value.includes('{{resolve:')) {
    throw new Error(`the embedded cloud does not know the dynamic reference ${value}`);
  }
  return value;
}
