import type { WorkerPorts } from '../../background/worker-ports.ts';
import type { Clock } from '../../src/ports.ts';

/** One life of the worker, from waking up to being stopped. */
export interface StoppableWorker<W> {
	readonly worker: W;
	/** Stops it now, or at its `steps`-th next call to the browser: before that call, or (`late`) after it. */
	kill(steps: number, late: boolean): void;
}

const NEVER = new Promise<never>(() => undefined);

type Call = (...args: never[]) => Promise<unknown>;

/** Gives a worker ports that fall silent at its death: no call of a dead worker has an effect or an answer. */
export function createStoppableWorker<W>(
	ports: WorkerPorts,
	create: (ports: WorkerPorts) => W,
	onDeath: () => void,
	/** Ms that the browser takes to answer a call, which it carries out at once. */
	latency: () => number = () => 0,
): StoppableWorker<W> {
	let isDead = false;
	let left = Number.POSITIVE_INFINITY;
	let isLate = false;

	function die(): void {
		if (isDead) return;
		isDead = true;
		onDeath();
	}

	function mortal(call: Call, alwaysLate: boolean): Call {
		return async (...args) => {
			if (isDead) return NEVER;
			const isLast = --left <= 0;
			if (isLast && !isLate && !alwaysLate) {
				die();
				return NEVER;
			}
			const running = call(...args);
			if (isLast) die();
			const result = await running;
			const ms = latency();
			if (ms > 0) await new Promise<void>((resolve) => void ports.clock.after(ms, resolve));
			return isDead ? NEVER : result;
		};
	}

	function mortalPort<P extends object>(port: P, alwaysLate = false): P {
		return new Proxy(port, {
			get(target, name) {
				const value: unknown = Reflect.get(target, name);
				return typeof value === 'function' ? mortal(value.bind(target), alwaysLate) : value;
			},
		});
	}

	const clock: Clock = {
		now: ports.clock.now,
		after: (ms, run) => ports.clock.after(ms, () => void (isDead || run())),
	};
	const worker = create({
		...ports,
		clock,
		jar: mortalPort(ports.jar),
		local: mortalPort(ports.local),
		session: mortalPort(ports.session),
		journal: mortalPort(ports.journal),
		tabs: mortalPort(ports.tabs),
		permissions: mortalPort(ports.permissions),
		// Told in the very turn of the event that wakes it: no stop comes between.
		alarms: mortalPort(ports.alarms, true),
		badge: mortalPort(ports.badge),
		probe: mortalPort(ports.probe),
		pageUsage: mortalPort(ports.pageUsage),
		source: mortalPort(ports.source),
		ownPages: mortalPort(ports.ownPages),
		product: mortalPort(ports.product),
		answers: mortalPort(ports.answers),
		witness: mortalPort(ports.witness),
		windows: mortalPort(ports.windows),
		tabControl: mortalPort(ports.tabControl),
		sign: mortalPort(ports.sign),
		consents: mortalPort(ports.consents),
		cookieVault: mortalPort(ports.cookieVault),
		pageVault: mortalPort(ports.pageVault),
		updates: mortalPort(ports.updates),
	});
	return {
		worker,
		kill(steps, late) {
			if (steps <= 0) return die();
			left = steps;
			isLate = late;
		},
	};
}
