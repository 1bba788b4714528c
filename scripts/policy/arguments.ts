import { readFingerprint } from '../../src/core/signature/fingerprint.ts';

/** The help, for a program that is started by these words. */
export const usage = (
	program: string,
) => `${program} parse [--lines] [--format json|csv|md|html] [--explain] [--url ADDRESS] FILE…
${program} score [--verbose] DIR
${program} verify [--key FINGERPRINT] REPORT.json [REPORT.html…]

parse  reads cookie policies (text, Markdown, HTML, CSV, JSON, PDF; - is standard input) and prints policy files;
       with --explain how each row was read and how certain it is, and which places were not understood
score  compares what is read with hand-made labels: NAME.txt (or .html, .csv, .pdf, …) with NAME.json;
       tells also what was missed in silence, what was invented, and whether wrong rows are marked as likely
verify tells whether a kept inspection, exported as JSON, is unchanged by its sha-256, and whether other exports carry the same one;
       checks its signature too; with --key also that it is signed by this key and no other`;

export const FORMATS = ['json', 'csv', 'md', 'html'] as const;
export type OutputFormat = (typeof FORMATS)[number];

export interface ParseCommand {
	readonly command: 'parse';
	readonly files: readonly string[];
	readonly lines: boolean;
	readonly format: OutputFormat;
	/** Whether to print how each row was read instead. */
	readonly isExplained: boolean;
	readonly url: string | null;
}

export interface ScoreCommand {
	readonly command: 'score';
	readonly folders: readonly string[];
	readonly verbose: boolean;
}

export interface VerifyCommand {
	readonly command: 'verify';
	readonly files: readonly string[];
	/** The fingerprint of the key that must have signed them, hexadecimal; null: any, or none. */
	readonly key: string | null;
}

/** A parsed command, or a message about what is wrong; an empty message if only help was requested. */
export type ParsedArguments = ParseCommand | ScoreCommand | VerifyCommand | { readonly wrong: string };

function isFormat(text: string | undefined): text is OutputFormat {
	return FORMATS.some((format) => format === text);
}

/** Reads the arguments of the command line. */
export function parseArguments(argv: readonly string[]): ParsedArguments {
	const [command, ...rest] = argv;
	if (command === undefined || command === '--help' || command === '-h') return { wrong: '' };
	const files: string[] = [];
	let lines = false;
	let verbose = false;
	let isExplained = false;
	let format: OutputFormat = 'json';
	let url: string | null = null;
	let signer: string | null = null;
	let onlyFiles = false;
	for (let i = 0; i < rest.length; i++) {
		const word = rest[i] ?? '';
		const [key = '', inline] = word.startsWith('--') ? word.split(/=(.*)/s, 2) : [word];
		const value = () => inline ?? rest[++i];
		if (onlyFiles || word === '-' || !word.startsWith('-')) files.push(word);
		else if (word === '--') onlyFiles = true;
		else if (word === '--help' || word === '-h') return { wrong: '' };
		else if (word === '--lines') lines = true;
		else if (word === '--explain') isExplained = true;
		else if (word === '--verbose' || word === '-v') verbose = true;
		else if (key === '--format') {
			const asked = value();
			if (!isFormat(asked)) return { wrong: `--format takes one of ${FORMATS.join(', ')}.` };
			format = asked;
		} else if (key === '--url') url = value() ?? null;
		else if (key === '--key') {
			signer = readFingerprint(value() ?? '');
			if (signer === null) return { wrong: '--key takes a fingerprint: 64 hexadecimal digits.' };
		} else return { wrong: `What is ${word}?` };
	}
	if (files.length === 0) return { wrong: 'Which file?' };
	if (command === 'parse') return { command, files, lines, format, isExplained, url };
	if (command === 'score') return { command, folders: files, verbose };
	if (command === 'verify') return { command, files, key: signer };
	return { wrong: `What is ${command}?` };
}
