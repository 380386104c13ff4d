import { z } from 'zod';
import { englishFindings } from '../../../functions/domain/installation/english-findings.ts';
import { checks, type FindingCode } from '../../../functions/domain/installation/finding.ts';
import type { examineCommand } from '../../../functions/handlers/commands/examine-command.ts';
import { AskedFunction } from '../cloud/asked-function.ts';

const codes = Object.keys(englishFindings.codes) as FindingCode[];

const finding = z.object({
  check: z.enum(checks),
  standing: z.enum(['good', 'advice', 'broken', 'unknown']),
  code: z.enum(codes),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.object({ moment: z.iso.datetime() })])),
  lines: z.array(z.string()),
});

export const answers = {
  examined: z.object({ domain: z.string(), at: z.iso.datetime(), findings: z.array(finding) }),
  failedWork: z.object({
    queues: z.array(z.object({ alarm: z.string(), messages: z.number(), queue: z.string() })),
  }),
  sent: z.object({ id: z.string(), mailbox: z.string() }),
  found: z.object({ held: z.string().optional() }),
};

/** The function `examine-install`. */
export type Doctor = AskedFunction<z.input<typeof examineCommand>>;

export const Doctor = {
  local: (endpoint: string): Doctor => AskedFunction.local(endpoint, 'examine-install'),
  aws: (functionName: string): Doctor => AskedFunction.aws(functionName),
};
