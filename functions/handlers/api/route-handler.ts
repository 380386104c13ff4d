import type * as z from 'zod';
import type { Route } from '#contract/route.ts';
import type { Caller } from './caller.ts';

type Given<Of, Part extends string> = Of extends { readonly [Name in Part]: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined;

/** A request, checked by the schemas of its route. */
export interface Asked<Of extends Route> {
  readonly params: Given<Of, 'params'>;
  readonly query: Given<Of, 'query'>;
  readonly body: Given<Of, 'body'>;
  readonly caller: Caller;
  /** Of If-Match; undefined for what may be done whatever happened meanwhile (CASE-12). */
  readonly expectedVersion: number | undefined;
}

/** What the route answers. */
export interface Told<Of extends Route> {
  readonly body: Of extends { readonly answer: infer Schema extends z.ZodType } ? z.input<Schema> : undefined;
  /** Of what is shown: its ETag begins with it. */
  readonly version?: number;
}

/** Does what one route asks. @throws Refusal */
export type RouteHandler<Of extends Route> = (asked: Asked<Of>) => Promise<Told<Of>>;

/** Those of a table of routes, by their names. */
export type Handlers<Table extends Readonly<Record<string, Route>>> = {
  readonly [Name in keyof Table]: RouteHandler<Table[Name]>;
};

/** The same of any route, whatever it takes and gives. */
export type AnyHandler = (asked: AnyAsked) => Promise<{ readonly body: unknown; readonly version?: number }>;

export type AnyAsked = Pick<Asked<Route>, 'caller' | 'expectedVersion'> & {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
};
