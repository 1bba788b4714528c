/** Code that writes files and rows to paste, in nine languages: loaded together when the first is needed. */
export { policyDraft, policyDraftFile } from '../src/export/policy/policy-draft.ts';
export { policyRow } from '../src/export/policy/policy-row.ts';
export { stepRows } from '../src/export/policy/step-rows.ts';
export { reportFile } from './report-file.ts';
