import { styleText } from 'node:util';
import type { FunctionLog } from '../../lambda/function-log.ts';

/** Fields that say where a line comes from; the rest say what happened. */
const hidden = new Set(['level', 'message', 'timestamp', 'service', 'sampling_rate', 'xray_trace_id', 'cold_start']);
const hiddenPrefix = /^(function_|lambda_|requestId|tenantId)/;
const widest = 160;

/**
 * One line for people from what a function logged: time, function, message and fields; warnings and errors stand out.
 * Undefined for what is no news (debug, plain prints).
 */
export function logLine({ functionName, entry, text }: FunctionLog, at: Date): string | undefined {
  const level = String(entry?.level ?? '').toUpperCase();
  if (entry === undefined || !['INFO', 'WARN', 'ERROR', 'CRITICAL'].includes(level)) {
    return /\b(error|timed out)\b/i.test(text) && entry === undefined
      ? styleText('red', line(at, functionName, text))
      : undefined;
  }
  const fields = Object.entries(entry)
    .filter(([name, value]) => !hidden.has(name) && !hiddenPrefix.test(name) && value !== undefined && value !== null)
    .map(([name, value]) => `${name}=${said(value)}`);
  const words = line(at, functionName, [String(entry.message ?? ''), ...fields].join('  '));
  if (level === 'INFO') return words;
  return level === 'WARN' ? styleText('yellow', `${words}  (warning)`) : styleText('red', `${words}  (error)`);
}

function line(at: Date, functionName: string, words: string): string {
  return `${at.toTimeString().slice(0, 8)}  ${functionName.padEnd(18)}  ${words.replaceAll(/\s*\n\s*/g, ' ').slice(0, widest)}`;
}

function said(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('message' in value) return `${'name' in value ? `${value.name}: ` : ''}${value.message}`;
  return JSON.stringify(value);
}
