import { existsSync, readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Handler = (event: unknown, context: unknown) => unknown;

/** A `.js` file is CommonJS on Lambda unless a package.json beside it says otherwise; the one of our own project must not speak here. */
function requireCommonJs(file: string): unknown {
  const module = new Module(file);
  const compile: unknown = Reflect.get(module, '_compile');
  if (typeof compile !== 'function') throw new Error('This Node cannot compile CommonJS modules.');
  Object.assign(module, { filename: file, paths: createRequire(file).resolve.paths('x') ?? [] });
  compile.call(module, readFileSync(file, 'utf8'), file);
  return module.exports;
}

async function load(base: string): Promise<unknown> {
  const file = ['.mjs', '.js', '.cjs'].map((extension) => base + extension).find((path) => existsSync(path));
  if (file === undefined) throw new Error(`Cannot find module '${base}'`);
  if (file.endsWith('.mjs') || existsSync(join(dirname(file), 'package.json'))) return import(pathToFileURL(file).href);
  return requireCommonJs(file);
}

/** Loads a function's code and takes its handler. @param base the module's path without extension. */
export async function loadHandler(base: string, name: string): Promise<Handler> {
  const module: unknown = await load(base);
  const handler: unknown = typeof module === 'object' && module !== null ? Reflect.get(module, name) : undefined;
  if (typeof handler !== 'function') throw new Error(`${base}.${name} is undefined or not exported`);
  return (event, context) => handler(event, context);
}
