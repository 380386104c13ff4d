import { useLocation, useSearch } from 'wouter';
import { useNow } from '../../live/now.ts';
import { useChoices } from '../../session/person.tsx';
import { wallTime } from '../../words/zoned-time.ts';
import { askedPeriod, type Period } from './periods.ts';
import { type ReportAddress, type ReportName, readReportAddress, reportPath } from './report-address.ts';

export interface Question {
  readonly address: ReportAddress;
  readonly period: Partial<Period>;
  /** Asks anew: at an address of its own, so that back leads to what was asked before. */
  readonly change: (changed: Partial<ReportAddress>) => void;
}

/** What the address asks. */
export function useQuestion(report: ReportName | 'agent'): Question {
  const address = readReportAddress(useSearch());
  const [, navigate] = useLocation();
  const { defaultTimeZone } = useChoices();
  const now = useNow();
  const today = wallTime(now, defaultTimeZone || 'UTC').slice(0, 10);
  return {
    address,
    period: askedPeriod(address, today),
    change: (changed) => navigate(reportPath(report, { ...address, ...changed })),
  };
}
