/** Somebody else listens where the cloud was to. */
export class PortTaken extends Error {
  readonly port: number;

  /** @param purpose what the port is for: `the gateway`. */
  constructor(port: number, purpose: string) {
    super(`Port ${port} for ${purpose} is taken by another program. Stop that, or choose another port.`);
    this.port = port;
  }
}

export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
