import type { HideReason } from '../../../contract/vocabulary.ts';

export type ReportDraft = { reason: HideReason | 'disagree' | null; text: string };

/**
 * What somebody began to report, until it is sent or the page is left. Not kept on the device: others may use it, and it
 * can say who is in danger.
 */
const drafts = new Map<string, ReportDraft>();

export const reportDraft = (commentId: string): ReportDraft =>
  drafts.get(commentId) ?? { reason: null, text: '' };

export const keepReportDraft = (commentId: string, draft: ReportDraft): void =>
  void drafts.set(commentId, draft);

export const forgetReportDraft = (commentId: string): void => void drafts.delete(commentId);
