import * as z from 'zod';
import { routes, tokenRole } from './route.ts';
import { instant } from './values.ts';

/** The key of a script, without its secret. */
export const machineToken = z.object({
  id: z.string(),
  /** Histories tell `name (token)` of what is done with it. */
  name: z.string(),
  role: tokenRole,
  standing: z.enum(['good', 'revoked', 'expired']),
  createdAt: instant,
  createdBy: z.string(),
  validUntil: instant.optional(),
  /** A day. */
  lastUsedOn: z.iso.date().optional(),
  revokedAt: instant.optional(),
  revokedBy: z.string().optional(),
});

export type MachineTokenRow = z.output<typeof machineToken>;

export const machineTokenRoutes = routes({
  listTokens: {
    method: 'GET',
    path: '/tokens',
    role: 'admin',
    summary: 'Tokens for machines, newest first; revoked ones for 90 days',
    answer: z.object({ tokens: z.array(machineToken) }),
    people: true,
  },
  // No Idempotency-Key: the secret would be kept with the answer.
  createToken: {
    method: 'POST',
    path: '/tokens',
    role: 'admin',
    summary: 'Makes a token for a machine: its text is told now and never again',
    body: z.object({ name: z.string().trim().min(1).max(60), role: tokenRole, validUntil: instant.optional() }),
    answer: z.object({ token: machineToken, text: z.string() }),
    status: 201,
    people: true,
  },
  revokeToken: {
    method: 'DELETE',
    path: '/tokens/{id}',
    role: 'admin',
    summary: 'Revokes a token: it is good for nothing from now on',
    params: z.object({ id: z.string().max(100) }),
    status: 204,
    people: true,
  },
});
