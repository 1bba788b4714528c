import * as v from 'valibot';
import type { OrganisationFile } from '../../src/core/policy/organisation.ts';
import { accepted } from './baseline-file.ts';
import { exactly } from './exactly.ts';
import { host, policy } from './policy-file.ts';

/* What an organisation sets in browsers' policies. */

export const organisation = exactly<OrganisationFile>()(
	v.object({
		organisation: v.exactOptional(v.pipe(v.string(), v.description('Name of the organisation.'))),
		contact: v.exactOptional(v.pipe(v.string(), v.description('Whom people can ask.'))),
		locked: v.exactOptional(
			v.pipe(v.boolean(), v.description('Whether people cannot use policies of their own instead.')),
		),
		sites: v.exactOptional(
			v.pipe(v.array(host), v.description('Its own portals, which people are asked to allow.')),
		),
		policies: v.exactOptional(
			v.pipe(
				v.array(v.union([policy, v.string()])),
				v.description('Policy files, as they are or as JSON: Chrome takes text alone.'),
			),
		),
		accepted: v.exactOptional(
			v.pipe(
				v.array(v.union([accepted, v.string()])),
				v.description('Exceptions, as they are or as JSON: Chrome takes text alone.'),
			),
		),
	}),
);
