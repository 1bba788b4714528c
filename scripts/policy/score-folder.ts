import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandIo } from '../../cli/command.ts';
import { importFailure } from '../../cli/import-failure.ts';
import { type ImportIssue, POLICY_FORMAT, type Policy } from '../../src/core/policy/policy.ts';
import { ImportError } from '../../src/import/import-error.ts';
import { decodeBytes } from '../../src/import/index.ts';
import { parsePdf } from '../../src/import-pdf/index.ts';
import { addScore, compare, emptyScore, type Score, type Share } from './compare.ts';
import { isAside, readLabels } from './labels.ts';
import { readPolicyFile } from './read-file.ts';
import { reportedUnread } from './reported-unread.ts';

const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((part / whole) * 100).toFixed(1));
const share = ({ right, of }: Share) => percent(right, of);

const row = (cells: readonly string[]) =>
	cells.map((cell, index) => (index === 0 ? cell.padEnd(24) : cell.padStart(9))).join(' ');

function line(label: string, files: number, { names, category, lifetime, provider, portal }: Score): string {
	const { found: right, wrong, missed } = names;
	const cells = [
		label,
		String(files),
		String(right + missed),
		percent(right, right + wrong),
		percent(right, right + missed),
		percent(2 * right, 2 * right + wrong + missed),
		share(category),
		share(lifetime),
		share(provider),
		share(portal),
	];
	return row(cells);
}

const HEAD = [
	'',
	'files',
	'names',
	'precision',
	'recall',
	'F1',
	'category',
	'lifetime',
	'provider',
	'portal',
];

const SILENCE_HEAD = [
	'',
	'missed',
	'silent',
	'%',
	'false alarms',
	'invented',
	'likely',
	'faulty',
	'likely',
	'right',
	'likely',
];

/** Formats the numbers of what was missed without a word, and of how the marks of certainty fit. */
function silenceLine(label: string, { names, silent, alarms, invented, faulty, correct }: Score): string {
	const marked = [invented, faulty, correct].flatMap(({ likely, of }) => [String(of), percent(likely, of)]);
	const cells = [names.missed, silent.right, share(silent), alarms.count, ...marked].map(String);
	return row([label, ...cells]);
}

/** The lines of a source; none where the places of its policy are not its lines. */
function linesOf(text: string, { source }: Policy): readonly string[] {
	if (source.kind === 'html' || source.kind === 'pdf' || source.kind === 'json') return [];
	return text.split(/\r\n?|\n/);
}

/** A policy that was refused: none of its names was read, and that was said. */
function refusedPolicy(name: string, names: readonly string[]): Policy {
	const refusal: ImportIssue = { line: null, text: name, reason: 'table-not-read', suggested: { names } };
	return {
		format: POLICY_FORMAT,
		sites: [],
		title: null,
		language: null,
		date: null,
		readAt: null,
		fingerprint: '',
		source: { kind: 'text', url: null, name },
		declarations: [],
		issues: [refusal],
	};
}

/** Lists the sources of a folder with their labels of the same name. */
async function pairsIn(folder: string): Promise<{ name: string; source: string; labels: string }[]> {
	const files = (await readdir(folder)).sort();
	return files
		.filter((file) => !/\.labels\.json$|^README/i.test(file))
		.flatMap((file) => {
			const stem = file.replace(/\.[^.]+$/, '');
			const own = file.endsWith('.json') ? `${stem}.labels.json` : `${stem}.json`;
			if (!files.includes(own) || file === own) return [];
			return [{ name: file, source: join(folder, file), labels: join(folder, own) }];
		});
}

/** Measures the importer against hand-made labels and prints a table. Returns the exit code. */
export async function scoreFolder(
	folders: readonly string[],
	isVerbose: boolean,
	io: CommandIo,
): Promise<0 | 1> {
	const print = (text: string) => io.print(`${text}\n`);
	const unread: Share = { right: 0, of: 0 };
	const groups = new Map<string, { files: number; score: Score }>();
	const note = (group: string, score: Score) => {
		const entry = groups.get(group) ?? { files: 0, score: emptyScore() };
		entry.files += 1;
		addScore(entry.score, score);
		groups.set(group, entry);
	};
	for (const folder of folders) {
		for (const { name, source, labels: path } of await pairsIn(folder)) {
			try {
				const labels = await readLabels(path);
				const names = labels.cookies.flatMap((cookie) => (isAside(cookie) ? [] : cookie.names));
				const policy = await readPolicyFile(source, null, parsePdf).catch((error: unknown) => {
					if (!(error instanceof ImportError)) throw error;
					print(importFailure(name, error, io.words));
					return refusedPolicy(name, names);
				});
				const text = decodeBytes(await readFile(source));
				const score = compare(policy, labels, linesOf(text, policy));
				const reported = reportedUnread(text, policy, names);
				if (reported !== null) {
					unread.of += names.length;
					unread.right += reported.length;
				}
				note('all', score);
				note(`layout ${labels.layout}`, score);
				note(`language ${labels.lang}`, score);
				if (isVerbose)
					for (const difference of [...score.differences, ...score.remarks]) print(`${name}: ${difference}`);
			} catch (error) {
				print(importFailure(name, error, io.words));
			}
		}
	}
	const ordered = [...groups].sort(([a], [b]) => a.localeCompare(b));
	print(row(HEAD));
	for (const [group, { files, score }] of ordered) print(line(group, files, score));
	print(`\n${row(SILENCE_HEAD)}`);
	for (const [group, { score }] of ordered) print(silenceLine(group, score));
	print(
		`\nOf ${unread.of} names of pages and texts, ${unread.right} (${share(unread)} %) would be reported if no reader had read them.`,
	);
	return groups.size === 0 ? 1 : 0;
}
