import type { Origin } from './origin.ts';
import type { ResponseHeaders } from './response-headers.ts';
import type { ViewerFunction } from './viewer-function.ts';

/** Policies of AWS itself that a behavior may have here. */
export const CACHE_POLICIES: Readonly<Record<string, string>> = {
  '658327ea-f89d-4fab-a63d-7e88639e58f6': 'CachingOptimized',
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': 'CachingDisabled',
};
export const ORIGIN_REQUEST_POLICIES: Readonly<Record<string, string>> = {
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': 'AllViewerExceptHostHeader',
};

/** What CloudFront does with addresses of a pattern. */
export interface Behavior {
  /** `*` stands for any characters, `?` for one. */
  readonly pathPattern: string;
  readonly methods: readonly string[];
  readonly origin: Origin;
  readonly compresses: boolean;
  readonly headers: ResponseHeaders;
  readonly viewerRequest: ViewerFunction | undefined;
}

/** The first whose pattern fits, as CloudFront compares: case counts, and a slash before the pattern may be left out. */
export function behaviorFor(behaviors: readonly Behavior[], path: string): Behavior | undefined {
  return behaviors.find(({ pathPattern }) => matches(pathPattern, path));
}

function matches(pattern: string, path: string): boolean {
  const escaped = pattern.replace(/^\//, '').replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^/${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's').test(path);
}
