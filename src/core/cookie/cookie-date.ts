const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;

/** A field of a date, once it was found. */
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

/** Reads a cookie's date as browsers do (RFC 6265bis 5.1.1): milliseconds since the epoch; null where it is none. */
export function readCookieDate(text: string): number | null {
	const fields: Fields = {};
	for (const token of text.split(DELIMITERS)) parseToken(fields, token);
	const { time, day, month, year } = fields;
	if (time === undefined || day === undefined || month === undefined || year === undefined) return null;
	const [hour, minute, second] = time;
	const whole = wholeYear(year);
	if (day < 1 || day > 31 || whole < 1601 || hour > 23 || minute > 59 || second > 59) return null;
	const moment = Date.UTC(whole, month, day, hour, minute, second);
	// The 31st of a shorter month is no date.
	return new Date(moment).getUTCDate() === day ? moment : null;
}
