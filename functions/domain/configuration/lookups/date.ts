import * as z from 'zod';
import { dateOf, dayNumber } from '#domain/worktime/working-hours.ts';

/** A day of the calendar, never an instant. */
export const date = z
  .string()
  .refine(
    (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(dayNumber(text)) && dateOf(dayNumber(text)) === text,
    {
      error: 'is no date such as 2026-12-25',
    },
  );
