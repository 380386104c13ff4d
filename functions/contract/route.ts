import * as z from 'zod';

/** viewer: reads · agent: works on cases · admin: decides. Each may do what those before it may (CONS-01). */
export const role = z.enum(['viewer', 'agent', 'admin']);

export type Role = z.output<typeof role>;

/** What a token is good for: as much as a role, or `calls`: for telling of telephone calls alone. */
export const tokenRole = z.enum(['calls', ...role.options]);

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What one route of the API takes and gives (CONS-07): checks requests, types the console, and is the source of the OpenAPI document. */
export interface Route {
  readonly method: Method;
  /** Below `/api`: `/cases/{number}`. */
  readonly path: `/${string}`;
  /** The least role that may ask. */
  readonly role: Role;
  /** One line for who reads the documentation. */
  readonly summary: string;
  readonly params?: z.ZodObject;
  /** Of the query string: everything arrives as text. */
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Nothing (204) when missing. */
  readonly answer?: z.ZodType;
  /** 200 unless told. */
  readonly status?: 200 | 201 | 202 | 204;
  /** Answers with an ETag, which is the version of what it shows; 304 when the caller has it. */
  readonly tagged?: true;
  /** Takes If-Match: the version that the caller has seen (CASE-12). 412 tells what changed. */
  readonly guarded?: true;
  /** Creates something, or changes much at once: takes Idempotency-Key, and answers the same again within a day. */
  readonly creates?: true;
  /** Takes a form besides JSON: telephone systems send what they can. */
  readonly form?: true;
  /** Bytes that a request may have; 1 MB unless told. Lambda takes 6 MB, with each quotation mark of a body as two. */
  readonly largest?: number;
  /** Machines whose token is good for calls alone may, too. */
  readonly calls?: true;
  /** Machines may not, whatever their role: who has stolen a token makes no further ones. */
  readonly people?: true;
}

/** Keeps the exact types of a table of routes. */
export function routes<const Table extends Readonly<Record<string, Route>>>(table: Table): Table {
  return table;
}
