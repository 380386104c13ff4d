/** Whether a picture stands beside the console's own files: its pages load no other (content security policy). */
export function isOwnPicture(address: string): boolean {
  return URL.canParse(address) && new URL(address).origin === location.origin;
}
