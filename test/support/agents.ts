import type { Cause } from '#domain/case/cause.ts';
import type { Agent } from '#domain/configuration/agent.ts';
import { groupOf } from './facts.ts';

export const olga: Agent = { address: 'olga@agents.test', name: 'Olga', language: 'en', active: true };
export const boris: Agent = { address: 'boris@agents.test', name: 'Boris', language: 'ru', active: true };
export const away: Agent = { address: 'away@agents.test', name: 'Away', language: 'en', active: false };
export const agents = [olga, boris, away];
export const groups = ['First line', 'Second line', 'Sales'].map((name) => groupOf(name));

/** Olga does something. */
export const byOlga: Cause = { id: 'act', at: '2026-11-20T11:00:00.000Z', who: olga.address };
