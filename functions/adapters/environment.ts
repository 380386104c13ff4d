import type { EnvName } from '../env.ts';

/** @throws Error naming the variable: infra forgot to bind it. */
export function fromEnvironment(name: EnvName): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is missing`);
  return value;
}

/** What may be left unsaid; nothing then. */
export function mayBeInEnvironment(name: EnvName): string {
  return process.env[name] ?? '';
}
