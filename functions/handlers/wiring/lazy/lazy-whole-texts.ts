import type { WholeTexts } from '#actions/lists/search/word-ports.ts';
import type { S3MailStore } from '#adapters/s3/mail-store.ts';

/**
 * Newly written words of raw mails; their reader is loaded for the first mail that is longer than its item.
 * @param remainingMs of the invocation: mails that are slow to read leave time to the others of the batch, or come again.
 */
export function lazyWholeTexts(mails: Pick<S3MailStore, 'raw'>, remainingMs: () => number): WholeTexts {
  return {
    newText: async ({ rawKey }) => {
      const [raw, { readCarefully }, { replyText }] = await Promise.all([
        mails.raw(rawKey),
        import('#adapters/mailparser/careful-reader.ts'),
        import('#adapters/reply-text/reply-text.ts'),
      ]);
      return raw && (replyText(readCarefully(raw, { tries: 1, remainingMs })).newest || undefined);
    },
  };
}
