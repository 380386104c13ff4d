import type { RawTexts } from '#actions/work/ports.ts';
import type { S3MailStore } from '#adapters/s3/mail-store.ts';

/** Longer than it may take here: the function has 29 seconds. */
const remainingMs = () => 28_000;

/** Texts of raw mails; their reader is loaded when somebody first asks, since few requests do and every cold start would wait for it. */
export function lazyRawTexts(mails: Pick<S3MailStore, 'raw'>): RawTexts {
  return {
    text: async (key) => {
      const [raw, { readCarefully }] = await Promise.all([
        mails.raw(key),
        import('#adapters/mailparser/careful-reader.ts'),
      ]);
      return raw && readCarefully(raw, { tries: 1, remainingMs }).text;
    },
  };
}
