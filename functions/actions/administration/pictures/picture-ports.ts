/** Owners' pictures, where everybody can load them. */
export interface Pictures {
  /** The same again changes nothing. @returns its address on the web. */
  put(name: string, bytes: Uint8Array, contentType: string): Promise<string>;
}
