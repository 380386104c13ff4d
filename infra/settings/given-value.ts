/** What `-c name=value` says of settings that are no text: the shell hands over text alone. */
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  mailboxes: jsonOf,
  hostedZone: jsonOf,
  removedMailboxes: listOf,
  letGo: listOf,
  alarmTopics: listOf,
  domainIsVerified: (text) => ({ true: true, false: false })[text] ?? text,
  publicDomainIsVerified: (text) => ({ true: true, false: false })[text] ?? text,
  // Not a number stays what it is, so that the fault names it.
  alarmAfterQuietHours: (text) => (text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text)),
};

/** The value of a setting that was given as text; any other value as it is. */
export function givenValue(name: string, given: unknown): unknown {
  return typeof given === 'string' ? (readers[name]?.(given) ?? given) : given;
}

function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
