import type { CheckConditions } from '../../../check/check-result.ts';
import { uncheckedSite } from '../../../check/unchecked-site.ts';
import type { FleetDatabase } from '../database/fleet-database.ts';
import { packedJson, storableJson } from '../database/storable.ts';
import { CHECK_QUEUE } from '../queue/fleet-queue.ts';

/** Conditions of a check that no worker lived to make. */
const NO_CONDITIONS: CheckConditions = {
	...{ browsers: [], consent: [], isAsVisitor: false, isSignedIn: false, isConfirmed: false },
	...{ autoconsent: null, timeZone: 'UTC' },
};

/**
 * Gives up sites whose jobs are over without a result: their workers died at each attempt. What was found before stays as
 * it is. `reason`: a sentence in the language of the run. Returns how many.
 */
export async function giveUpLost(database: FleetDatabase, reason: string, now: Date): Promise<number> {
	return database.transaction(async (queries) => {
		const lost = await queries.query<{ runId: number; siteId: number; url: string; host: string }>(
			`update fleet.site_check c
			set outcome = 'unreachable', reason = $1, exit_code = 3, checked_at = $2, is_change = true, conditions = $3::jsonb
			from fleet.site s
			where s.id = c.site_id and outcome is null and not exists (select from pgboss.job j
				where j.name = '${CHECK_QUEUE}' and j.id = c.job_id and j.state <= 'active')
			returning c.run_id as "runId", c.site_id as "siteId", s.url, s.host`,
			[reason, now, storableJson(NO_CONDITIONS)],
		);
		for (const { runId, siteId, url, host } of lost) {
			const site = uncheckedSite({ url, host, reason, failure: { kind: 'lost', place: '' } }, 'unreachable');
			await queries.query('update fleet.site_check set report = $3 where run_id = $1 and site_id = $2', [
				...[runId, siteId, await packedJson(site)],
			]);
		}
		return lost.length;
	});
}
