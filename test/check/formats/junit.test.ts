import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { checkJunit } from '../../../src/check/formats/junit.ts';
import { HOSTILE_NAMES, makeCheck, makeSite, unreachableSite, VILLE } from '../make-check.ts';
import { ENGLISH } from '../translators.ts';

interface Element {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: Element[];
	text: string;
}

/** Parses strictly: throws where XML 1.0 is not well-formed. */
function parseXml(xml: string): Element {
	const root: Element = { name: '', attributes: {}, children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const element: Element = { name, attributes, children: [], text: '' };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('text', (text) => {
		const element = open.at(-1);
		if (element !== undefined) element.text += text;
	});
	parser.on('closetag', () => void open.pop());
	parser.write(xml).close();
	return root;
}

/** The elements that readers of JUnit know, with their children and attributes (Jenkins' junit-10.xsd). */
const SHAPE: Readonly<Record<string, { children: readonly string[]; attributes: readonly string[] }>> = {
	testsuites: { children: ['testsuite'], attributes: [] },
	testsuite: {
		children: ['testcase'],
		attributes: ['name', 'tests', 'failures', 'errors', 'skipped', 'timestamp', 'time'],
	},
	testcase: {
		children: ['skipped', 'error', 'failure', 'system-out'],
		attributes: ['classname', 'name', 'time'],
	},
	failure: { children: [], attributes: ['message', 'type'] },
	error: { children: [], attributes: ['message', 'type'] },
	skipped: { children: [], attributes: ['message'] },
	'system-out': { children: [], attributes: [] },
};

function shapeFaults({ name, attributes, children }: Element): string[] {
	const shape = SHAPE[name];
	const strange = children
		.filter((child) => !shape?.children.includes(child.name))
		.map((child) => `${name} > ${child.name}`);
	const missing = (shape?.attributes ?? []).filter((attribute) => !(attribute in attributes));
	const extra = Object.keys(attributes).filter((attribute) => !shape?.attributes.includes(attribute));
	return [
		...strange,
		...missing.map((a) => `${name} lacks ${a}`),
		...extra.map((a) => `${name} ${a}`),
		...children.flatMap(shapeFaults),
	];
}

const suitesOf = (sites = [VILLE]) => {
	const [root] = parseXml(checkJunit(makeCheck(sites), ENGLISH)).children;
	if (root === undefined) throw new Error('no root');
	expect(shapeFaults(root)).toEqual([]);
	return root.children;
};

describe('JUnit XML', () => {
	it('has a case for each cookie and each declaration, and fails where the check does', () => {
		const [suite] = suitesOf();
		const kinds = suite?.children.map(
			({ attributes, children }) => `${attributes['name']}: ${children[0]?.name ?? 'passed'}`,
		);
		expect(kinds).toEqual([
			'CSRFTOKEN · ville.test: failure',
			'_ga · ville.test: failure',
			'sessionid · ville.test: system-out',
			'text_size · ville.test: failure',
			'policy: sessionid: passed',
			'policy: text_size: passed',
			'policy: csrftoken: passed',
		]);
		expect(suite?.attributes).toMatchObject({ tests: '7', failures: '3', errors: '0', skipped: '0' });
	});

	it('says where and what in the failure itself, which GitLab shows', () => {
		const failure = suitesOf()[0]?.children.find(({ attributes }) =>
			attributes['name']?.startsWith('text_size'),
		)?.children[0];
		expect(failure?.attributes['type']).toBe('lifetime-over-declared');
		expect(failure?.text).toContain(
			'policies/ville.txt:11 text_size (ville.test): kept longer than declared.',
		);
	});

	it('skips what is accepted, and has an error for a site that could not be checked', () => {
		const findings = VILLE.findings.map((finding) => ({
			...finding,
			accepted: { reason: 'T-1', until: '2026-12-31' },
		}));
		const [suite, down] = suitesOf([{ ...VILLE, findings }, unreachableSite('down.test', 'No <answer>.')]);
		expect(suite?.attributes).toMatchObject({ failures: '0', skipped: '4' });
		expect(down?.attributes).toMatchObject({ tests: '1', errors: '1' });
		expect(down?.children[0]?.children[0]?.text).toBe('No <answer>.');
	});

	it('is well-formed and has distinct names whatever cookies are called', () => {
		const twice = [{ name: 'a' }, { name: 'a', hostOnly: false }];
		const site = makeSite({ cookies: [...HOSTILE_NAMES.map((name) => ({ name })), ...twice] });
		const names = suitesOf([site])[0]?.children.map(({ attributes }) => attributes['name']);
		expect(new Set(names).size).toBe(HOSTILE_NAMES.length + 2);
	});
});
