/** Keeps a case far below the 400 KB of a DynamoDB item. */
export const mostParticipants = 50;

/** Everybody who takes part, each once, those who were there first. */
export function participants(known: readonly string[], more: readonly string[]): string[] {
  return [...new Set([...known, ...more])].slice(0, mostParticipants);
}
