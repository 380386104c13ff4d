/** What of the browser's history it works on. */
export interface Past {
  readonly state: unknown;
  pushState(state: object, unused: string): void;
  back(): void;
  go(delta: number): void;
}

const mark = 'guards';

/**
 * Where a browser lets no page stop its Back button: while something is unsaved, the page stands in the history twice, so that Back leads to
 * itself. Who wants to leave is asked then; who presses it several steps at once is not.
 */
export class BackGuard {
  readonly #past: Past;
  readonly #address: () => string;
  #guarded: string | undefined;
  #isTakenAway = false;

  /** @param address of the page that is shown. */
  constructor(past: Past, address: () => string) {
    this.#past = past;
    this.#address = address;
  }

  /** Something is unsaved, or no longer. */
  keep(isUnsaved: boolean): void {
    if (isUnsaved && this.#guarded === undefined) this.#stand();
    if (isUnsaved || this.#guarded === undefined) return;
    this.#guarded = undefined;
    // A page that was gone to meanwhile stands above it: there it stays.
    if (!isGuard(this.#past.state)) return;
    this.#isTakenAway = true;
    this.#past.back();
  }

  /** The history has moved. @returns whether somebody wants to leave what is unsaved: the page is still there. */
  moved(): boolean {
    const isOwn = this.#isTakenAway;
    this.#isTakenAway = false;
    if (isOwn || this.#guarded === undefined) return false;
    const isHere = this.#guarded === this.#address();
    this.#guarded = undefined;
    if (isHere) this.#stand();
    return isHere;
  }

  /** They leave. */
  leave(): void {
    this.#guarded = undefined;
    this.#past.go(-2);
  }

  #stand(): void {
    this.#guarded = this.#address();
    this.#past.pushState({ [mark]: true }, '');
  }
}

function isGuard(state: unknown): boolean {
  return typeof state === 'object' && state !== null && mark in state;
}
