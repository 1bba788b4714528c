import type { Audit } from '../../core/audit/audit.ts';
import type { StackFrame } from '../../core/recording/read-stack.ts';
import {
	answersIn,
	type CookieMoment,
	limitsIn,
	type NotKept,
	type Origin,
	type Recording,
} from '../../core/recording/recording.ts';
import { isoTime, isoTimeOrNull } from '../report/iso-time.ts';

/** Columns of an audit's CSV for a recorded visit, beside those of a report; empty if none was recorded. */
export const RECORDING_COLUMNS = [
	'at',
	'seconds_after_start',
	'consent_phase',
	'happened',
	'set_by',
	'set_by_address',
	'set_by_claimed_address',
	'set_by_line',
	'set_by_document',
	'set_by_resource',
	'initiator',
	'redirects',
	'call_stack',
	'asked_lifetime_seconds',
	'there_at_start',
	'gone_in_visit',
	'times_in_visit',
	'not_kept_reason',
	'not_before',
	'first_sent_to',
	'attributes',
] as const;

export type RecordingCells = Partial<
	Record<(typeof RECORDING_COLUMNS)[number], string | number | boolean | null | undefined>
>;

/** A line of the visit: its own columns, and those of the report that it fills too. */
export interface RecordingLine extends RecordingCells {
	readonly kind:
		| 'moment'
		| 'condition'
		| 'automation'
		| 'not-kept'
		| 'page'
		| 'consent-tool'
		| 'choice'
		| 'limit';
	readonly name: string;
	readonly domain?: string;
	readonly path?: string;
}

/** Writes a frame: `track https://…:10:5`, or `track says to be https://…:10:5`; the address alone where it has no name. */
export function frameText({ url, line, column, function: name, claimed }: StackFrame): string {
	const place = [claimed ?? url, line, column].filter((part) => part !== null).join(':');
	return [name, claimed === undefined ? place : `says to be ${place}`].join(' ').trim();
}

/** A cell of several addresses holds one a line: addresses have no line breaks. */
function originCells(origin: Origin): RecordingCells {
	if (origin.by === 'unknown' || origin.by === 'not-observed') return { set_by: origin.by };
	if (origin.by === 'sent') return { set_by: 'not-in-capture', first_sent_to: origin.url };
	if (origin.by === 'answer')
		return {
			set_by: 'answer',
			set_by_address: origin.url,
			set_by_resource: origin.resource,
			initiator: origin.initiator,
			redirects: origin.redirects.join('\n'),
		};
	const place = origin.stack.find(({ url, claimed }) => url !== '' || claimed !== undefined);
	return {
		set_by: origin.api,
		set_by_address: place?.claimed === undefined ? place?.url : undefined,
		set_by_claimed_address: place?.claimed,
		set_by_line: place?.line,
		set_by_document: origin.document,
		call_stack: origin.stack.map(frameText).join('\n'),
	};
}

const timeCells = (at: number, { startedAt }: Recording): RecordingCells => ({
	at: isoTime(at),
	seconds_after_start: Math.round((at - startedAt) / 100) / 10,
});

const askedCell = (asked: number | null | undefined) => (asked === null ? 'session' : asked);

function momentCells(moment: CookieMoment, recording: Recording): RecordingCells {
	return {
		...timeCells(moment.at, recording),
		consent_phase: moment.phase,
		happened: moment.what,
		...originCells(moment.origin),
		asked_lifetime_seconds: askedCell(moment.asked),
	};
}

/** Cells of each cookie, by its key: those of the first time that it was set, and how it ended. */
export function recordingCellsByKey(recording: Recording): ReadonlyMap<string, RecordingCells> {
	return new Map(
		recording.cookies.map((cookie) => {
			const first = cookie.moments.find(({ what }) => what !== 'removed');
			const cells: RecordingCells = {
				...(first === undefined ? {} : momentCells(first, recording)),
				there_at_start: cookie.wasThere,
				gone_in_visit: isoTimeOrNull(cookie.goneAt),
				times_in_visit: cookie.times,
				attributes: cookie.attributes,
			};
			return [cookie.key, cells] as const;
		}),
	);
}

function notKeptLine(entry: NotKept, recording: Recording): RecordingLine {
	return {
		kind: 'not-kept',
		name: entry.offer.name,
		domain: entry.offer.domain ?? entry.host,
		path: entry.offer.path ?? '',
		...timeCells(entry.at, recording),
		consent_phase: entry.phase,
		...originCells(entry.origin),
		asked_lifetime_seconds: askedCell(entry.offer.asked),
		times_in_visit: entry.times,
		not_kept_reason: entry.reason,
	};
}

/** How a visit was made without a person: the library's version, the rule, the banner, and whether all of it was done. */
function automationLines({ automation }: Recording): readonly RecordingLine[] {
	if (automation === undefined) return [];
	const { autoconsent, banner, rule, clicks, isFinished, isDisturbed } = automation;
	return [
		{
			kind: 'automation',
			name: `autoconsent ${autoconsent}`,
			happened: isFinished ? 'finished' : 'interrupted',
		},
		{ kind: 'automation', name: rule ?? 'banner', happened: banner, times_in_visit: clicks },
		...(isDisturbed ? [{ kind: 'automation', name: 'person', happened: 'disturbed' } as const] : []),
	];
}

/**
 * Lines of every moment of every cookie, each offer that was not kept, page, consent tool and choice, and each limit
 * that was reached.
 */
export function recordingLines({ report }: Audit, recording: Recording): readonly RecordingLine[] {
	const rows = new Map(report.rows.map((row) => [row.key, row.cookie]));
	const time = (at: number) => timeCells(at, recording);
	const answers = answersIn(recording);
	return [
		...(answers === 'observed' ? [] : [{ kind: 'condition', name: 'answers', happened: answers } as const]),
		...automationLines(recording),
		...recording.cookies.flatMap(({ key, moments }) => {
			const cookie = rows.get(key);
			const which = { name: cookie?.name ?? '', domain: cookie?.domain ?? '', path: cookie?.path ?? '' };
			return moments.map(
				(moment): RecordingLine => ({ kind: 'moment', ...which, ...momentCells(moment, recording) }),
			);
		}),
		...recording.notKept.map((entry) => notKeptLine(entry, recording)),
		...recording.pages.map(
			({ at, url, how }): RecordingLine => ({ kind: 'page', name: url, ...time(at), happened: how }),
		),
		...recording.tools.map(
			({ id, at, by }): RecordingLine => ({ kind: 'consent-tool', name: id, ...time(at), happened: by }),
		),
		...recording.choices.map(
			({ tool, at, since, answer, actor }): RecordingLine => ({
				kind: 'choice',
				name: tool,
				...time(at),
				happened: answer,
				not_before: isoTimeOrNull(since || null),
				...(actor === undefined ? {} : { set_by: actor }),
			}),
		),
		...limitsIn(recording).map(
			({ limit, omitted }): RecordingLine => ({ kind: 'limit', name: limit, times_in_visit: omitted }),
		),
	];
}
