/** Whose work was rated, and what it was about: by this figures are told apart (RATE-08). */
export interface Belonging {
  readonly agent: string | undefined;
  readonly group: string | undefined;
  readonly service: string | undefined;
  readonly category: string;
  readonly mailbox: string;
}

/** That of a case, or of what keeps it. */
export function belongingOf({ agent, group, service, category, mailbox }: Belonging): Belonging {
  return { agent, group, service, category, mailbox };
}
