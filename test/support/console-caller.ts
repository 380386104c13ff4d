import type { Journey } from './journey.ts';

/** Asks the API of an embedded cloud as the console of somebody who is signed in. */
export class ConsoleCaller {
  readonly #journey: Journey;
  readonly #token: string;

  private constructor(journey: Journey, token: string) {
    this.#journey = journey;
    this.#token = token;
  }

  static async signedIn(journey: Journey, address: string): Promise<ConsoleCaller> {
    return new ConsoleCaller(journey, await journey.cloud.idToken(address));
  }

  /** @param headers e.g. If-Match. @throws what the API says when it says no. */
  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Record<string, unknown>> {
    const response = await fetch(`${this.#journey.cloud.consoleAddress}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  }
}
