import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CheckRun, ComparedPolicy, ConsentPass } from '../../src/check/check-result.ts';
import { correctedPages } from '../../src/check/fix/corrected-pages.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { SourcePage } from '../../src/core/policy/source-page.ts';
import { auditJson } from '../../src/export/audit/audit-json.ts';
import { policyJson } from '../../src/export/policy/policy-json.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { WrongUse } from '../command.ts';

/** The files of an evidence folder. */
export interface EvidenceFolder {
	/** Keeps a picture of a page. */
	picture(host: string, consent: ConsentPass, url: string, png: Uint8Array): Promise<void>;
	/** Keeps the pages that a site's policy was read from. */
	policy(host: string, pages: readonly SourcePage[]): void;
	/**
	 * Writes the run, each visit as the extension exports it, the policies as they were read and as they should be, and the
	 * digests of all files.
	 */
	write(run: CheckRun): Promise<void>;
}

const fileName = (text: string) => text.replace(/[^\w.-]+/g, '_').slice(0, 80) || 'page';

/** Reads the texts of a policy that was given as files: those that are text and can be corrected. */
async function pagesOfFiles({ sources }: ComparedPolicy): Promise<readonly SourcePage[]> {
	const pages = sources.map(async ({ file, language }): Promise<SourcePage | null> => {
		const kind = file !== null && /\.html?$/i.test(file) ? 'html' : 'text';
		if (file === null || !/\.(?:html?|txt|md)$/i.test(file)) return null;
		const content = await readFile(file, 'utf8').catch(() => null);
		return content === null ? null : { kind, language, url: null, content };
	});
	return (await Promise.all(pages)).filter((page) => page !== null);
}

/** Writes into a folder; every file appears whole. @throws {WrongUse} where it cannot be written */
export function createEvidence(folder: string, { t }: Translator): EvidenceFolder {
	const digests = new Map<string, string>();
	const counts = new Map<string, number>();
	const policies = new Map<string, readonly SourcePage[]>();

	async function put(name: string, content: string | Uint8Array): Promise<void> {
		const path = join(folder, name);
		const beside = `${path}.${randomUUID()}.tmp`;
		try {
			await mkdir(dirname(path), { recursive: true });
			await writeFile(beside, content);
			await rename(beside, path);
		} catch (error) {
			throw new WrongUse(
				t('check_file_failed', safeText(path), safeText(error instanceof Error ? error.message : '')),
			);
		}
		digests.set(name, createHash('sha256').update(content).digest('hex'));
	}

	return {
		async picture(host, consent, url, png) {
			const visit = `${fileName(host)}/${consent}`;
			const number = (counts.get(visit) ?? 0) + 1;
			counts.set(visit, number);
			const path = URL.canParse(url) ? new URL(url).pathname : '';
			await put(`${visit}-${String(number).padStart(2, '0')}-${fileName(path.slice(1))}.png`, png);
		},
		policy: (host, pages) => void policies.set(host, pages),
		async write(run) {
			await put('check.json', `${JSON.stringify(run, null, '\t')}\n`);
			for (const site of run.sites) {
				const { host, passes, policy } = site;
				const names = new Set<string>();
				for (const { consent, browser, audit, sha256 } of passes) {
					const family = run.conditions.browsers[browser]?.family ?? String(browser);
					let name = `${fileName(host)}/${consent}-${family}`;
					while (names.has(name)) name += '-again';
					names.add(name);
					await put(`${name}.json`, auditJson(audit, sha256));
				}
				if (policy === null) continue;
				await put(`${fileName(host)}/policy.json`, policyJson(policy.policy, 'indented'));
				const kept = policies.get(host) ?? [];
				const pages = kept.length > 0 ? kept : await pagesOfFiles(policy);
				for (const { name: file, text } of correctedPages(pages, site))
					await put(`${fileName(host)}/corrected/${file}`, text);
			}
			const lines = [...digests]
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([name, sum]) => `${sum}  ${name}\n`);
			// As `sha256sum --check` reads it.
			await put('SHA256SUMS', lines.join(''));
		},
	};
}
