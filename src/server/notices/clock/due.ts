import type { Nation, NoticeKind } from '../../../contract/vocabulary.ts';
import { isWorkingDay } from './bank-holidays.ts';
import { daysAfter, startOf, ukDay } from './uk-day.ts';
import { afterWorkingTime, workingTimeBetween } from './working-time.ts';

/** What a notice's clock goes by. `nation`: whose bank holidays count; a data-protection complaint has none. */
export type Clocked = { kind: NoticeKind; nation: Nation | null };

/** Defamation (Operators of Websites) Regulations 2013: days that are not business days do not count. */
const legalTime = 48 * 60 * 60 * 1000;

/**
 * Data Protection Act 2018, section 164A(3), put there by the Data (Use and Access) Act 2025, section 103: to be
 * acknowledged within the period of 30 days beginning when the complaint is received. Every day counts.
 */
const daysToAcknowledge = 30;

/**
 * When something must have been done about a complaint that came at `at`. A data-protection complaint: the end of the
 * 30th day, the day it came being the first, which no reading of the Act puts later.
 */
export const dueAt = ({ kind, nation }: Clocked, at: number): number =>
  kind === 'legal'
    ? afterWorkingTime(at, legalTime, isWorkingDay(nation ?? 'england'))
    : startOf(daysAfter(ukDay(at), daysToAcknowledge));

/** Milliseconds of the time that counts until then: on working days alone for a legal complaint. 0: it is over. */
export const timeLeft = ({ kind, nation }: Clocked, due: number, now: number): number =>
  kind === 'legal' ? workingTimeBetween(now, due, isWorkingDay(nation ?? 'england')) : Math.max(0, due - now);
