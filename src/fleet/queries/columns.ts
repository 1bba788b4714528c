const column = (property: string) => property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of a table as properties of a row: `site_id as "siteId"`. `table`: its name or alias. */
export const columnsOf = (table: string, properties: readonly string[]) =>
	properties.map((property) => `${table}.${column(property)} as "${property}"`).join(', ');

export const SITE_PROPERTIES = [
	...['id', 'url', 'host', 'title', 'platform', 'tags', 'policy', 'pages'],
	...['schedule', 'timeZone', 'addedAt', 'removedAt'],
];
export const RUN_PROPERTIES = [
	...['id', 'cause', 'tag', 'startedAt', 'endedAt', 'sites', 'exitCode', 'toolVersion'],
];
export const CHECK_PROPERTIES = [
	...['runId', 'siteId', 'checkedAt', 'outcome', 'reason', 'exitCode', 'attempts', 'durationMs'],
	...['policyVersionId', 'cookies', 'declared', 'undeclared', 'accepted', 'unjudged', 'declarations'],
	...['unseen', 'undeclaredFindings', 'contradictions', 'guidelines', 'advice'],
];
export const VERSION_PROPERTIES = [
	...['id', 'siteId', 'fingerprint', 'firstSeen', 'lastSeen', 'sources', 'policy', 'declarations'],
	...['difference', 'counts', 'countsBefore'],
];
export const COOKIE_PROPERTIES = [
	...['siteId', 'key', 'name', 'domain', 'path', 'partition', 'hostOnly', 'party', 'family', 'verdict'],
	...['pattern', 'passes', 'firstSeen', 'lastSeen', 'goneAt'],
];
export const FINDING_PROPERTIES = [
	...['siteId', 'fingerprint', 'code', 'severity', 'certainty', 'cookieKey', 'cookieName', 'cookieDomain'],
	...['pattern', 'detail', 'acceptedReason', 'firstSeen', 'firstRun', 'lastSeen', 'lastRun', 'goneAt'],
];
export const CHANGE_PROPERTIES = ['runId', 'siteId', 'kind', 'key', 'at', 'name', 'before', 'after'];
