import { splitMailHeader } from '../mail/mail-header.ts';
import type { Verdict, Verdicts } from '../mail/verdicts.ts';

/** Verdicts that whoever tries the embedded cloud wants SES to give a mail. */
export type ToldVerdicts = Partial<Verdicts>;

/** No mail client writes it, and the first field of a mail at that: `npm run mail` does. */
const fieldName = 'X-Embedded-Cloud-Verdicts';
const checks = ['spam', 'virus', 'spf', 'dkim', 'dmarc'] as const;

export const verdictWords: readonly Verdict[] = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'];

/** The mail with a first field that tells its verdicts. */
export function tellVerdicts(raw: Buffer, { signedBy, ...told }: ToldVerdicts): Buffer {
  const said = [...Object.entries(told), ...(signedBy === undefined ? [] : [['signed-by', signedBy]])];
  const words = said.map(([check, verdict]) => `${check}=${verdict}`);
  return words.length === 0 ? raw : Buffer.concat([Buffer.from(`${fieldName}: ${words.join(' ')}\r\n`), raw]);
}

/** Takes the field off again: what is stored is the sender's bytes. */
export function takeToldVerdicts(raw: Buffer): { readonly raw: Buffer; readonly told: ToldVerdicts } {
  const [field] = splitMailHeader(raw).fields;
  if (field?.name !== fieldName) return { raw, told: {} };
  const line = raw.toString('latin1', field.start, field.end);
  const word = (name: string) => new RegExp(`\\s${name}=(\\S+)`).exec(line)?.[1];
  const verdicts = checks.flatMap((check) => {
    const verdict = verdictWords.find((one) => one === word(check));
    return verdict === undefined ? [] : [[check, verdict]];
  });
  const signedBy = word('signed-by');
  return {
    raw: raw.subarray(field.end),
    told: consistent({ ...Object.fromEntries(verdicts), ...(signedBy && { signedBy }) }),
  };
}

/** DMARC passes by SPF or DKIM of the author's domain: without either it is said to have no policy. */
function consistent(told: ToldVerdicts): ToldVerdicts {
  const { spf = 'PASS', dkim = 'PASS', dmarc, signedBy } = told;
  const mayPass = spf === 'PASS' || (dkim === 'PASS' && signedBy === undefined);
  return dmarc !== undefined || mayPass ? told : { ...told, dmarc: 'GRAY' };
}
