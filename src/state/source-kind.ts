import * as v from 'valibot';
import { NO_SOURCE_REASONS, type PolicyPages, SOURCE_PAGE_KINDS } from '../core/policy/source-page.ts';
import type { StoredKind } from './stored-value.ts';

const PageSchema = v.object({
	language: v.nullable(v.string()),
	url: v.nullable(v.string()),
	kind: v.picklist(SOURCE_PAGE_KINDS),
	content: v.string(),
});

export const PolicyPagesSchema = v.union([
	v.object({ pages: v.pipe(v.array(PageSchema), v.minLength(1)), reason: v.null() }),
	v.object({ pages: v.null(), reason: v.picklist(NO_SOURCE_REASONS) }),
]);

/** The source of a site's policy, in local storage: `source:<site>`. It is saved, undone and deleted with the policy. */
export const sourceKind: StoredKind<PolicyPages> = {
	prefix: 'source:',
	schema: PolicyPagesSchema,
	migrations: [],
};
