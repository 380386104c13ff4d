import type { HeaderField } from '../headers/header-block.ts';
import { parameterText, percentDecoded, readHeaderParameters } from '../headers/header-parameters.ts';
import { decodeHeaderText } from '../headers/header-text.ts';

/** What a part's header says of it. */
export interface PartHeader {
  /** Lower-case; '' when nothing is declared. */
  readonly contentType: string;
  /** Its Content-Type with all parameters: of a file elsewhere they tell where (RFC 2046 5.2.3). */
  readonly written: string;
  readonly charset: string | undefined;
  readonly boundary: string | undefined;
  readonly encoding: TransferEncoding;
  readonly disposition: string | undefined;
  readonly contentId: string | undefined;
  readonly flowed: boolean;
  readonly deleteSpace: boolean;
  /** `charset` reads raw 8-bit names. */
  readonly fileName: (charset: string | undefined) => string | undefined;
}

type TransferEncoding = 'base64' | 'quoted-printable' | 'uuencode' | 'none';

const longestField = 4096;
/** RFC 2046 5.1.1 allows 70 characters; what is much longer is none, and near misses of it would cost time. */
const longestBoundary = 200;

/** Of several fields of one name the first counts, but for a type that has parts. */
export function readPartHeader(fields: readonly HeaderField[]): PartHeader {
  const written = (name: string) =>
    fields.find((field) => field.name === name && field.value !== '')?.value.slice(0, longestField) ?? '';
  const types = fields
    .filter((field) => field.name === 'content-type')
    .map(({ value }) => value.slice(0, longestField));
  // Two programs may have said it: what has parts does not look like anything else.
  const writtenType = types.find((value) => /^multipart\/.*boundary/is.test(value)) ?? written('content-type');
  const type = readHeaderParameters(writtenType);
  const disposition = readHeaderParameters(written('content-disposition'));
  const own = (name: string) => type.parameters.get(name)?.toLowerCase();
  const placesOfName = [
    [disposition, 'filename'],
    [type, 'name'],
    [type, 'filename'],
    [disposition, 'name'],
    [disposition, 'file'],
    [type, 'file'],
  ] as const;
  const fileName = (charset: string | undefined) => {
    let unwritable: string | undefined;
    for (const [{ parameters }, key] of placesOfName) {
      // There it is the name of a form's field.
      if (key === 'name' && parameters === disposition.parameters && disposition.value === 'form-data') continue;
      const name = parameterText(parameters, key, charset);
      if (name !== undefined && !isUnwritable.test(name)) return name;
      unwritable ??= name;
    }
    return (
      unwritable ??
      (/^(?:text\/|multipart\/|message\/|$)/.test(type.value) && disposition.value !== 'attachment'
        ? undefined
        : (describedName(decodeHeaderText(written('content-description'), charset)) ??
          describedName(lastOfAddress(decodeHeaderText(written('content-location'), charset)))))
    );
  };
  return {
    contentType:
      type.value === '' && type.parameters.has('boundary')
        ? 'multipart/mixed'
        : type.value.replace(/^["']+|["']+$/g, ''),
    written: writtenType,
    charset: parameterText(type.parameters, 'charset', undefined),
    boundary: boundaryOf(type.parameters),
    encoding: transferEncoding(written('content-transfer-encoding')),
    disposition: disposition.value.replace(/[^a-z-]/g, '') || undefined,
    contentId: written('content-id').replace(/[<>]/g, '').trim() || undefined,
    flowed: own('format') === 'flowed',
    deleteSpace: own('delsp') === 'yes',
    fileName,
  };
}

/** Programs that know ASCII alone write a question mark for each other letter of `filename`, and the name in full in `name`. */
const isUnwritable = /\?{2}/;

/** Some programs say the name of a file in its description, or its place on a web site, alone. */
function describedName(description: string): string | undefined {
  return /^[^\\/:]{1,100}\.[a-z0-9]{2,5}$/i.test(description) ? description : undefined;
}

/** The file of `https://example.com/plans/plan.pdf?v=2`. */
function lastOfAddress(address: string): string {
  return percentDecoded(address.replace(/[?#].*$/s, '').replace(/^.*[\\/]/s, ''));
}

function boundaryOf(parameters: ReadonlyMap<string, string>): string | undefined {
  const boundary = parameters.get('boundary');
  return boundary === '' || (boundary ?? '').length > longestBoundary ? undefined : boundary;
}

function transferEncoding(written: string): TransferEncoding {
  const name = readHeaderParameters(written).value.replace(/[^a-z0-9]/g, '');
  if (name === 'base64' || name.startsWith('quotedprint')) return name === 'base64' ? name : 'quoted-printable';
  return /^(x)?uu(e|encode|encoded)?$/.test(name) ? 'uuencode' : 'none';
}
