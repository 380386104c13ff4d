/** The way out when a profile asks for a code, for which the SDK has nobody to ask; '' for every other fault. */
export function mfaAdvice(message: string): string {
  const [, profile] = /Profile (\S+) requires multi-factor authentication/.exec(message) ?? [];
  return profile === undefined
    ? ''
    : ` The profile asks for a code. Take its session first, and run this again without the profile:\n\n  eval "$(aws configure export-credentials --profile ${profile} --format env)"`;
}
