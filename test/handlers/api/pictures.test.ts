import { expect, it } from 'vitest';
import { ApiClient } from '../../support/api-client.ts';
import { MemoryPostcase } from '../../support/memory/postcase.ts';

/** Of one point and a half kilobyte less than it could be. */
const png = (width: number) =>
  Buffer.from(`89504e470d0a1a0a0000000d49484452${width.toString(16).padStart(8, '0')}000000280806000000`, 'hex');
const keep = (data: string) =>
  new ApiClient(new MemoryPostcase()).ask({
    method: 'POST',
    path: '/settings/pictures',
    role: 'admin',
    body: { data },
  });

it('CONS-02 an admin puts up a logo and is told its address, which settings take', async () => {
  const client = new ApiClient(new MemoryPostcase());
  const kept = await client.ask({
    method: 'POST',
    path: '/settings/pictures',
    role: 'admin',
    body: { data: png(120).toString('base64') },
  });
  expect(kept).toMatchObject({ status: 201, body: { type: 'png', width: 120, height: 40 } });
  const { url } = kept.body as { url: string };
  expect(url).toMatch(/^https:\/\/console\.test\/picture-[0-9a-f]{32}\.png$/);
  const saved = await client.ask({
    method: 'PUT',
    path: '/settings/rows/setting/row',
    query: { name: 'logoUrl' },
    role: 'admin',
    headers: { 'if-match': '"0"' },
    body: { columns: { value: url } },
  });
  expect(saved.status).toBe(200);
});

it.each([
  ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /PNG, JPEG, GIF and WebP/],
  ['too wide', png(4000), /wider or higher/],
  ['too heavy', Buffer.concat([png(120), Buffer.alloc(200 * 1024)]), /larger than 200 KB/],
])('CONS-02 what is %s is refused with a reason', async (_, bytes, title) => {
  expect(await keep(bytes.toString('base64'))).toMatchObject({
    status: 422,
    body: { type: 'picture-wrong', title: expect.stringMatching(title) },
  });
});

it('CONS-02 what is no base64 is no request', async () => {
  expect((await keep('<script>')).status).toBe(400);
});
