import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import type { CaseTable } from '#adapters/dynamodb/table/case-table.ts';
import { itemsOf } from './restore-items.ts';
import { filesOf, knownMails } from './restored-item.ts';

/** Where files of cases are: functions/adapters/s3/mail-store.ts. */
const folder = 'messages/';

export interface RestoredFiles {
  /** Files that are there again, or would be. */
  readonly restored: number;
  /** Keys of files that cases speak of, and of which no version is left. */
  readonly gone: readonly string[];
  /** Keys of mails that no case speaks of: they can be processed again. */
  readonly unknown: readonly string[];
}

interface Bucket {
  readonly client: S3Client;
  readonly name: string;
}

/**
 * Brings back files that messages speak of and that were deleted since a time: their delete markers go. Doing it twice is safe.
 * @param only a case's number; undefined for all.
 * @param isDry counts, and deletes no marker.
 */
export async function restoreFiles(
  table: CaseTable,
  bucket: Bucket,
  { since, only, isDry }: { since: Date; only: number | undefined; isDry: boolean },
): Promise<RestoredFiles> {
  const { there, markers } = await versions(bucket);
  const gone: string[] = [];
  const known = new Set<string>();
  let restored = 0;
  for await (const item of itemsOf(table)) {
    for (const key of knownMails(item)) known.add(key);
    if (only !== undefined && item.caseNumber !== only) continue;
    for (const key of filesOf(item)) {
      if (there.has(key)) continue;
      const marker = markers.get(key);
      if (marker === undefined) gone.push(key);
      if (marker === undefined || marker.at < since) continue;
      const { client, name: Bucket } = bucket;
      if (!isDry) await client.send(new DeleteObjectCommand({ Bucket, Key: key, VersionId: marker.versionId }));
      restored += 1;
    }
  }
  const unknown = only === undefined ? [...there].filter((key) => key.endsWith('/mail.eml') && !known.has(key)) : [];
  return { restored, gone, unknown };
}

async function versions({ client, name: Bucket }: Bucket) {
  const there = new Set<string>();
  const markers = new Map<string, { readonly versionId: string; readonly at: Date }>();
  let page: { NextKeyMarker?: string; NextVersionIdMarker?: string; IsTruncated?: boolean } = {};
  do {
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
    const asked = new ListObjectVersionsCommand({ Bucket, Prefix: folder, KeyMarker, VersionIdMarker });
    const { Versions = [], DeleteMarkers = [], ...rest } = await client.send(asked);
    for (const { Key = '', IsLatest } of Versions) if (IsLatest) there.add(Key);
    for (const { Key = '', IsLatest, VersionId: versionId = '', LastModified: at } of DeleteMarkers)
      if (IsLatest && at) markers.set(Key, { versionId, at });
    page = rest;
  } while (page.IsTruncated);
  return { there, markers };
}
