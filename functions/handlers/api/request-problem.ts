import type { Problem } from '#contract/problem.ts';

/** A request that cannot be answered, for reasons of its own. */
export class RequestProblem extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    title: string,
    detail?: string,
    { headers = {}, ...more }: Pick<Problem, 'errors'> & { readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(title);
    this.name = 'RequestProblem';
    this.problem = { type, title, status, ...(detail !== undefined && { detail }), ...more };
    this.headers = headers;
  }
}
