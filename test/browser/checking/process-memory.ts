import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// It has ended.
		return '';
	}
}

/** The processes below one, by their parents. */
function descendants(root: number): readonly number[] {
	const children = new Map<number, number[]>();
	for (const name of readdirSync('/proc')) {
		const [, parent] = /\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`)) ?? [];
		if (parent === undefined) continue;
		children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)]);
	}
	const all: number[] = [];
	const open = [root];
	for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
		const own = children.get(pid) ?? [];
		all.push(...own);
		open.push(...own);
	}
	return all;
}

/** Memory of all processes that this one has started, each shared page counted once, MB (Linux). */
function browserMegabytes(): number {
	const kilobytes = descendants(process.pid).map((pid) => {
		const [, pss = '0'] = /^Pss:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`)) ?? [];
		return Number(pss);
	});
	return kilobytes.reduce((sum, each) => sum + each, 0) / 1000;
}

/** The same once the processes of closed pages are gone: the least of some seconds. */
export async function settledMegabytes(): Promise<number> {
	let least = browserMegabytes();
	for (let second = 0; second < 5; second++) {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		least = Math.min(least, browserMegabytes());
	}
	return least;
}

/** This process's heap after a garbage collection, MB. */
export function heapMegabytes(): number {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	if (typeof collect === 'function') collect();
	return process.memoryUsage().heapUsed / 1e6;
}
