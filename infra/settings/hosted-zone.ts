import * as z from 'zod';

/** A zone of Route 53 that the deployment may add records to. */
export const hostedZone = z.strictObject(
  {
    id: z
      .string()
      .regex(/^Z[A-Z0-9]{1,31}$/, { message: 'is no id of a hosted zone such as Z0123456789ABCDEFGHIJ' })
      .describe('As Route 53 shows it.'),
    name: z
      .string()
      .toLowerCase()
      .regex(/^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/, {
        message: 'is no domain such as example.com, without a dot at its end',
      })
      .describe('The domain whose records stand in it.'),
  },
  {
    error: ({ code }) =>
      code === 'invalid_type' ? 'is no zone such as {"id":"Z0123456789ABCDEFGHIJ","name":"example.com"}' : undefined,
  },
);

export type HostedZone = z.infer<typeof hostedZone>;

/** Whether records of the name stand in the zone. */
export function isInZone(name: string, { name: zone }: HostedZone): boolean {
  return name === zone || name.endsWith(`.${zone}`);
}
