export type Decoder = InstanceType<typeof TextDecoder>;

const decoders = new Map<string, Decoder>();

/**
 * The decoder of a charset, made once: to make one takes longer than to read a short text.
 * @throws for what the WHATWG encoding list does not know.
 */
export function decoderOf(charset: string): Decoder {
  const decoder = decoders.get(charset) ?? new TextDecoder(charset);
  decoders.set(charset, decoder);
  return decoder;
}

/** Undefined for what the list does not know. */
export function decoderFor(charset: string): Decoder | undefined {
  if (charset === '') return undefined;
  try {
    return decoderOf(charset);
  } catch {
    return undefined;
  }
}
