/**
 * What speaks for a machine that opened a link (RATE-04). first-link-opened: so was the mail's first link, which is none of the
 * scale's · seconds-after-sending: hardly a person is so fast
 */
export type MachineSign = 'first-link-opened' | 'seconds-after-sending';
