const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

/** The fields of a date that have been read so far. */
type Fields = { time?: readonly [number, number, number]; day?: number; month?: number; year?: number };

function parseToken(fields: Fields, token: string): void {
	const [, hour, minute, second] = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?!\d)/.exec(token) ?? [];
	if (fields.time === undefined && second !== undefined) {
		fields.time = [Number(hour), Number(minute), Number(second)];
		return;
	}
	const [, day] = /^(\d{1,2})(?!\d)/.exec(token) ?? [];
	if (fields.day === undefined && day !== undefined) {
		fields.day = Number(day);
		return;
	}
	const month = MONTHS.indexOf(token.slice(0, 3).toLowerCase());
	if (fields.month === undefined && month >= 0) {
		fields.month = month;
		return;
	}
	const [, year] = /^(\d{2,4})(?!\d)/.exec(token) ?? [];
	if (fields.year === undefined && year !== undefined) fields.year = Number(year);
}

function wholeYear(year: number): number {
	if (year >= 70 && year <= 99) return year + 1900;
	return year <= 69 ? year + 2000 : year;
}

/** Hours from UTC of the zones that both browsers' reader of HTTP dates (`PR_ParseTimeString`) knows. */
const ZONES: Readonly<Record<string, number>> = {
	est: -5,
	edt: -4,
	cst: -6,
	cdt: -5,
	mst: -7,
	mdt: -6,
	pst: -8,
	pdt: -7,
	nst: -3.5,
	bst: 1,
	met: 1,
	eet: 2,
	jst: 9,
};

/** Returns the zone written after the time or after GMT, in ms from UTC: `+0200`, `GMT-3`, `EST`; 0 for none. */
function zoneOf(text: string): number {
	const [, name = '', sign, offset = ''] =
		/\d:\d{1,2}:\d{1,2}\s*(?:([a-z]{3})\b)?(?:\s*([+-])(\d{4}|\d{1,2})(?!\d))?/i.exec(text) ??
		/\b(gmt|utc?)\s*([+-])(\d{4}|\d{1,2})(?!\d)/i.exec(text) ??
		[];
	if (sign === undefined) return (ZONES[name.toLowerCase()] ?? 0) * 3_600_000;
	const [hours, minutes] = offset.length === 4 ? [offset.slice(0, 2), offset.slice(2)] : [offset, 0];
	return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/**
 * Parses a date with its time zone: a `Date` header in both browsers, and a cookie's date in Firefox. Ms since the
 * epoch; null if invalid.
 */
export function readZonedDate(text: string): number | null {
	const moment = readCookieDate(text);
	return moment === null ? null : moment - zoneOf(text);
}

/** Parses a cookie's date by RFC 6265bis 5.1.1, without its time zone: ms since the epoch; null if invalid. */
export function readCookieDate(text: string): number | null {
	const fields: Fields = {};
	for (const token of text.split(DELIMITERS)) parseToken(fields, token);
	const { time, day, month, year } = fields;
	if (time === undefined || day === undefined || month === undefined || year === undefined) return null;
	const [hour, minute, second] = time;
	const whole = wholeYear(year);
	if (day < 1 || day > 31 || whole < 1601 || hour > 23 || minute > 59 || second > 59) return null;
	const moment = Date.UTC(whole, month, day, hour, minute, second);
	// Invalid: the 31st of a shorter month.
	return new Date(moment).getUTCDate() === day ? moment : null;
}
