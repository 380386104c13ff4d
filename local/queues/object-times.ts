import type { Clock } from '../clock.ts';
import type { BucketStore } from './fauxqs.ts';

/** Lets objects be last modified in virtual time: fauxqs takes the machine's. */
export function stampObjects(buckets: BucketStore, clock: Clock): void {
  const { persistence } = buckets;
  if (persistence === undefined) throw new Error('The buckets are kept nowhere.');
  const upsertObject = persistence.upsertObject.bind(persistence);
  persistence.upsertObject = (bucket, object) => {
    object.lastModified = new Date(clock.now());
    upsertObject(bucket, object);
  };
}
