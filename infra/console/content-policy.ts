import { Aws } from 'aws-cdk-lib';

/** Where pages of the console may reach besides their own address. */
interface Reach {
  /** The sign-in pages: tokens are had there. */
  readonly signIn: string;
  /** The mail bucket: signed addresses of files. */
  readonly files: string;
}

const text = (policy: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');

const self = "'self'";
const none = "'none'";

/** Content security policy of the console's pages: nothing inline, nothing foreign, in nobody's frame. */
export function pagePolicy({ signIn, files }: Reach): string {
  return text({
    'default-src': [none],
    'script-src': [self],
    'style-src': [self],
    'worker-src': [self],
    'font-src': [self],
    'manifest-src': [self],
    // data: and blob: are pictures that somebody pastes and has not sent yet.
    'img-src': [self, 'data:', 'blob:', files],
    'connect-src': [self, files, signIn, `https://cognito-idp.${Aws.REGION}.amazonaws.com`],
    // Received HTML comes from the API, with a stricter policy of its own.
    'frame-src': [self],
    'form-action': [self],
    'base-uri': [none],
    'frame-ancestors': [none],
  });
}

/** Of what the API answers and brings no policy of its own: data, no page. */
export const dataPolicy = text({ 'default-src': [none], 'frame-ancestors': [none] });
