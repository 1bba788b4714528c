import { EXIT_CODES, type ExitCode } from '../../src/check/check-result.ts';
import { failureWords } from '../../src/check/words/failure-words.ts';
import { safeSentence, safeText } from '../../src/check/words/safe-text.ts';
import type { DrivenBrowser, LaunchRequest, RenderedPage } from '../../src/headless/driven-browser.ts';
import type { FailedPass } from '../../src/headless/pass/record-pass.ts';
import { browserFailure } from '../browser-failure.ts';
import { startAddress } from '../check/site-requests.ts';
import { type Command, type CommandIo, WrongUse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';

const MIN_NODE = 20;
/** Ms by which a site's clock may differ: lifetimes are read by it. */
const MAX_CLOCK_DIFFERENCE_MS = 5 * 60_000;
const PAGE_TIMEOUT_MS = 30_000;

/** One thing that was looked at: in order, missing but not needed, or to be mended. */
interface Diagnosis {
	readonly state: 'good' | 'minor' | 'bad';
	readonly words: string;
}

const SIGNS: Readonly<Record<Diagnosis['state'], string>> = { good: '✓', minor: '·', bad: '✗' };

const LAUNCH: LaunchRequest = {
	scripts: { pageWorld: '', ownWorld: '', banner: null },
	thirdParty: 'allow',
	isHeadless: true,
	isAsVisitor: false,
	isInsecure: false,
	args: [],
	prefs: {},
};

function nodeDiagnosis({ words: { t } }: CommandIo): Diagnosis {
	const version = process.versions.node;
	const isGood = Number(version.split('.')[0]) >= MIN_NODE;
	return {
		state: isGood ? 'good' : 'bad',
		words: t(`check_doctor_node_${isGood ? 'good' : 'old'}`, version),
	};
}

/** Starts a browser of each family that is installed, or the one that is named. */
async function openBrowsers(
	io: CommandIo,
	{ args, program }: { args: readonly string[]; program: string | undefined },
) {
	const { t } = io.words;
	const { browserPath, NoBrowserError, openBrowser } = await import('../../src/headless/open-browser.ts');
	const drivers: DrivenBrowser[] = [];
	const diagnoses: Diagnosis[] = [];
	const families =
		program === undefined ? (['chromium', 'firefox'] as const) : ([familyOf(program)] as const);
	for (const family of families) {
		const path = program ?? browserPath(family);
		if (path === null) {
			diagnoses.push({ state: 'minor', words: t('check_doctor_no_browser', family) });
			continue;
		}
		try {
			const driver = await openBrowser(
				{ family, path },
				{ ...LAUNCH, args: family === 'chromium' ? args : [] },
			);
			drivers.push(driver);
			const { name, version } = driver.conditions;
			diagnoses.push({
				state: 'good',
				words: t('check_doctor_browser', `${name} ${version}`, safeText(path)),
			});
		} catch (error) {
			if (!(error instanceof NoBrowserError)) throw error;
			diagnoses.push({ state: 'bad', words: browserFailure(error, io.words).replace('\n', ' ') });
		}
	}
	if (drivers.length === 0) diagnoses.push({ state: 'bad', words: t('check_doctor_needs_browser') });
	return { drivers, diagnoses };
}

const familyOf = (program: string) => (/firefox/i.test(program) ? 'firefox' : 'chromium');

function sandboxDiagnosis({ words: { t } }: CommandIo): Diagnosis {
	if (process.getuid?.() === 0) return { state: 'minor', words: t('check_doctor_no_sandbox') };
	return { state: 'good', words: t('check_doctor_sandbox') };
}

/** Loads the start page, or tells why that fails. */
async function openPage(driver: DrivenBrowser, url: string): Promise<RenderedPage | FailedPass> {
	const { failedBy } = await import('../../src/headless/pass/record-pass.ts');
	const { foreignPage } = await import('../../src/headless/pass/foreign-page.ts');
	let status: number | null = null;
	let loaded: () => void = () => undefined;
	const whole = new Promise<void>((resolve) => {
		loaded = resolve;
	});
	const visit = await driver.openVisit(
		{
			answered(answer) {
				if (answer.resource === 'main_frame') status = answer.status;
			},
			witnessed: () => undefined,
			bannerReported: () => undefined,
			navigated: () => undefined,
			loaded,
		},
		{ cookies: [], headers: {}, site: '', isBannerSought: false },
	);
	try {
		await visit.go(url, PAGE_TIMEOUT_MS);
		await Promise.race([whole, new Promise((resolve) => setTimeout(resolve, PAGE_TIMEOUT_MS / 2).unref())]);
		const page = await visit.page();
		const wall = status !== null && status >= 400 ? String(status) : foreignPage(page);
		return wall === null ? page : { kind: 'blocked', place: wall };
	} catch (error) {
		return failedBy(error);
	} finally {
		await visit.close();
	}
}

async function siteDiagnoses(
	driver: DrivenBrowser,
	url: string,
	{ words }: CommandIo,
): Promise<readonly Diagnosis[]> {
	const { t, plural } = words;
	const page = await openPage(driver, url);
	if ('kind' in page) {
		const { failureOf } = await import('../../src/headless/site/reasons.ts');
		return [{ state: 'bad', words: safeSentence(failureWords(failureOf(page), words)) }];
	}
	const reached: Diagnosis = { state: 'good', words: t('check_doctor_site', safeText(page.url)) };
	const { withSitePolicies } = await import('../../src/headless/site/read-policy.ts');
	const read = await withSitePolicies(driver, { language: words.locale }, (policies) => policies.of(page));
	if ('why' in read) {
		const key = read.why === 'failed' ? 'check_unmet_policy' : 'check_unmet_no_policy';
		return [reached, { state: 'bad', words: t(key, safeText(page.url)) }];
	}
	const count = read.policy.declarations.length;
	return [reached, { state: 'good', words: plural('check_doctor_policy', count, safeText(read.url)) }];
}

/** Compares this machine's clock with the site's, where the site tells it. */
async function clockDiagnosis(url: string, { words: { t }, now }: CommandIo): Promise<readonly Diagnosis[]> {
	const signal = AbortSignal.timeout(5000);
	const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal }).catch(() => null);
	const theirs = Date.parse(answer?.headers.get('date') ?? '');
	if (Number.isNaN(theirs)) return [];
	const isGood = Math.abs(now() - theirs) <= MAX_CLOCK_DIFFERENCE_MS;
	return [
		{ state: isGood ? 'good' : 'bad', words: t(isGood ? 'check_doctor_clock' : 'check_doctor_clock_off') },
	];
}

/** `doctor [URL]`: tells whether this machine can check a site, and what to do where it cannot. */
export function createDoctorCommand(): Command {
	async function doctor(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
		const { values, positionals } = readArguments(
			'doctor',
			argv,
			{
				'browser-path': { type: 'string' },
				'browser-arg': { type: 'string', multiple: true },
			},
			io.words,
		);
		const [given, ...more] = positionals;
		if (more.length > 0) throw new WrongUse(io.words.t('check_doctor_one'));
		const url = given === undefined ? null : startAddress(given, io.words);
		let isBad = false;
		const tell = (diagnoses: readonly Diagnosis[]) => {
			for (const { state, words } of diagnoses) {
				isBad ||= state === 'bad';
				io.print(`${SIGNS[state]} ${words}\n`);
			}
		};
		tell([nodeDiagnosis(io)]);
		const { drivers, diagnoses } = await openBrowsers(io, {
			args: values['browser-arg'] ?? [],
			program: values['browser-path'],
		});
		try {
			const hasSandbox =
				drivers.some(({ engine }) => engine === 'chromium') &&
				values['browser-arg']?.includes('--no-sandbox') !== true;
			tell([...diagnoses, ...(hasSandbox ? [sandboxDiagnosis(io)] : [])]);
			const [driver] = drivers;
			if (url !== null && driver !== undefined) {
				tell(await siteDiagnoses(driver, url, io));
				tell(await clockDiagnosis(url, io));
			}
		} finally {
			await Promise.all(drivers.map((each) => each.close()));
		}
		return isBad ? EXIT_CODES.notChecked : EXIT_CODES.clean;
	}
	return doctor;
}
