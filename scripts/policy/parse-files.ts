import { printableJson } from '../../src/core/text/printable-json.ts';
import { policyJson } from '../../src/export/policy/policy-json.ts';
import type { OnReading } from '../../src/import/declare/collector.ts';
import type { PdfParser } from '../../src/import-pdf/index.ts';
import type { ParseCommand } from './arguments.ts';
import { explain } from './explain.ts';
import { explainReading, type ReadRow } from './explain-reading.ts';
import { forPeople } from './for-people.ts';
import { readPolicyFile } from './read-file.ts';

/** Prints the policy of each file, and on standard error which could not be read. Returns the exit code. */
export async function parseFiles(
	{ files, lines, format, isExplained, url }: ParseCommand,
	readPdf: PdfParser,
): Promise<0 | 1> {
	let failed = false;
	for (const file of files) {
		try {
			const readings: ReadRow[] = [];
			const note: OnReading = (row, reading) => readings.push({ row, reading });
			const policy = await readPolicyFile(file, url, readPdf, note);
			if (isExplained) {
				process.stdout.write(explainReading(policy, readings));
				continue;
			}
			const layout = lines || files.length > 1 ? 'line' : 'indented';
			process.stdout.write(
				format === 'json' ? printableJson(policyJson(policy, layout)) : forPeople(policy, format),
			);
		} catch (error) {
			failed = true;
			console.error(`${file === '-' ? 'standard input' : file}: ${explain(error)}`);
		}
	}
	return failed ? 1 : 0;
}
