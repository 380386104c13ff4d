import { Refusal } from '#domain/words/refusal.ts';

/**
 * What cannot be rendered is wrong however often it is tried.
 * @throws Refusal template-wrong
 */
export function refusing<Rendered>(what: string, render: () => Rendered): Rendered {
  try {
    return render();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal('template-wrong', `${what} cannot be rendered: ${why}`);
  }
}
