import { randomUUID } from 'node:crypto';
import { type GatewayRequest, type GatewayResponse, type GatewayService, NotEmbedded } from './service.ts';
import { queryError } from './wire-error.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

/** STS: says who calls. */
export class Sts implements GatewayService {
  readonly name = 'sts';
  readonly #account: string;
  readonly #arnOf: (functionLogicalId: string) => string;

  /** @param arnOf the assumed-role ARN of a function. */
  constructor(account: string, arnOf: (functionLogicalId: string) => string) {
    this.#account = account;
    this.#arnOf = arnOf;
  }

  operation(request: GatewayRequest): string {
    const action = new URLSearchParams(request.body.toString()).get('Action');
    if (action !== 'GetCallerIdentity') throw new NotEmbedded(`sts:${action}`);
    return action;
  }

  /** GetCallerIdentity needs no permission. */
  permissions(): [] {
    return [];
  }

  async handle(request: GatewayRequest): Promise<GatewayResponse> {
    const { callerFunction } = request;
    const arn = callerFunction === undefined ? `arn:aws:iam::${this.#account}:user/you` : this.#arnOf(callerFunction);
    const result = `<Arn>${arn}</Arn><UserId>LOCAL</UserId><Account>${this.#account}</Account>`;
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<GetCallerIdentityResponse xmlns="${NAMESPACE}"><GetCallerIdentityResult>${result}</GetCallerIdentityResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
    };
  }

  error(status: number, code: string, message: string): GatewayResponse {
    return queryError(NAMESPACE, status, code, message);
  }
}
