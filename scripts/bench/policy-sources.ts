/** A policy of rows in one format, invented: its head, one row, its end. */
interface Format {
	/** The ending of its file's name. */
	readonly ending: string;
	readonly head: string;
	readonly row: (i: number) => string;
	readonly foot: string;
}

const PURPOSE = 'counts the visits of this portal and remembers what was chosen';
const months = (i: number) => (i % 24) + 1;

/** A policy in each format that is read: tables, running text, files of our own and of consent managers. */
export const FORMATS: Readonly<Record<string, Format>> = {
	text: {
		ending: 'txt',
		head: 'Cookie name\tPurpose\tDuration\n',
		row: (i) => `_ck_${i}\t${PURPOSE}\t${months(i)} months\n`,
		foot: '',
	},
	prose: {
		ending: 'txt',
		head: 'Our cookies\n',
		row: (i) => `We keep the cookie named _ck_${i} for ${months(i)} months: it ${PURPOSE}.\n`,
		foot: '',
	},
	Markdown: {
		ending: 'md',
		head: '| Cookie | Purpose | Duration |\n|---|---|---|\n',
		row: (i) => `| _ck_${i} | ${PURPOSE} | ${months(i)} months |\n`,
		foot: '',
	},
	HTML: {
		ending: 'html',
		head: '<!doctype html><title>Cookies</title><table><tr><th>Cookie<th>Purpose<th>Duration</tr>',
		row: (i) => `<tr><td>_ck_${i}</td><td>${PURPOSE}</td><td>${months(i)} months</td></tr>\n`,
		foot: '</table>',
	},
	CSV: {
		ending: 'csv',
		head: 'name;purpose;duration\n',
		row: (i) => `_ck_${i};${PURPOSE};${months(i)} months\n`,
		foot: '',
	},
	TSV: {
		ending: 'tsv',
		head: 'name\tpurpose\tduration\n',
		row: (i) => `_ck_${i}\t${PURPOSE}\t${months(i)} months\n`,
		foot: '',
	},
	'JSON rows': {
		ending: 'json',
		head: '[\n',
		row: (i) => `{"name":"_ck_${i}","purpose":"${PURPOSE}","duration":"${months(i)} months"},\n`,
		foot: ']',
	},
	'policy file': {
		ending: 'json',
		head: '{"format":"cookie-policy/1","sites":["example.org"],"title":null,"language":"en","date":null,"readAt":null,"fingerprint":"","source":{"kind":"text","url":null,"name":null},"issues":[],"declarations":[',
		row: (i) =>
			`{"names":["_ck_${i}"],"storage":"cookie","category":"statistical","provider":null,"location":null,"purpose":"${PURPOSE}","party":null,"domain":null,"line":${i + 1},"lifetime":{"text":"session","kind":"session","seconds":0}},\n`,
		foot: ']}',
	},
	'settings of a consent manager': {
		ending: 'json',
		head: '{"services":[',
		row: (i) =>
			`{"name":"s${i}","title":"Service ${i}","purposes":["analytics"],"cookies":["_ck_${i}"],"description":"${PURPOSE}"},\n`,
		foot: ']}',
	},
	'settings in a script': {
		ending: 'js',
		head: 'klaro.setup({ services: [\n',
		row: (i) =>
			`{name: 's${i}', title: 'Service ${i}', purposes: ['analytics'], cookies: ['_ck_${i}', /^_x${i}_/], description: '${PURPOSE}'},\n`,
		foot: ']});',
	},
};

let rows = 0;

/** A source of some size in characters. No row of it was ever in another: what is remembered of words helps none. */
export function newSource({ head, row, foot }: Format, size: number): string {
	const parts = [head];
	for (let length = head.length; length < size; rows++) {
		const text = row(rows);
		parts.push(text);
		length += text.length;
	}
	// JSON allows no comma behind its last row.
	return parts.join('').replace(/,\n$/, '\n') + foot;
}
