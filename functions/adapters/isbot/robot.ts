import { isbot } from 'isbot';

/** Of programs that open links of mails and chats, those that the kept list does not know, or not by every name they have. */
const more =
  /barracuda|fireeye|forcepoint|fortimail|google-safety|ironport|messagelabs|mimecast|proofpoint|safelinks|skypeuripreview|symantec|trend ?micro|vade ?secure|viber|whatsapp|zscaler/i;

/** Whether who asks for a page says to be a program and not a person's browser (RATE-04). */
export function isRobot(userAgent: string | undefined): boolean {
  return userAgent !== undefined && (isbot(userAgent) || more.test(userAgent));
}
