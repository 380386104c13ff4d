import * as z from 'zod';

const told = { section: z.string(), text: z.string() };
/** What a schedule hands over: infra/watch/install-watch.ts. */
export const watching = z.object({
  figures: z.array(
    z.object({
      ...told,
      metrics: z.array(
        z.object({ namespace: z.string(), name: z.string(), dimensions: z.record(z.string(), z.string()) }),
      ),
      statistic: z.enum(['Sum', 'Maximum', 'Average']),
      hours: z.number(),
      above: z.number(),
    }),
  ),
  queues: z.array(z.object({ ...told, url: z.string() })),
});

export type Watching = z.output<typeof watching>;
