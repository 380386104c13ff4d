import { readFileSync } from 'node:fs';
import { inject } from 'vitest';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
  readonly Metadata?: Record<string, unknown>;
}
export interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}

export const template: { Resources: Record<string, Resource> } = JSON.parse(
  readFileSync(`${inject('assembly')}/Postcase.template.json`, 'utf8'),
);
export const of = (type: string) => Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);
export const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);
