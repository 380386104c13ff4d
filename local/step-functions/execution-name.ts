import { GatewayError } from '../gateway/service.ts';

/** What a name must not have: white space, brackets, wildcards, special and control characters. Source: StartExecution. */
const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}\p{Cs}\uFFFE\uFFFF]|\u{10FFFF}/u;

/** Throws for a name that AWS refuses. */
export function requireName(name: string): void {
  if (name.length < 1 || name.length > 80) {
    const limit = name.length < 1 ? 'greater than or equal to 1' : 'less than or equal to 80';
    throw new GatewayError(
      400,
      'ValidationException',
      `1 validation error detected: Value '${name}' at 'name' failed to satisfy constraint: Member must have length ${limit}`,
    );
  }
  if (FORBIDDEN.test(name)) throw new GatewayError(400, 'InvalidName', `Invalid Name: '${name}'`);
}
