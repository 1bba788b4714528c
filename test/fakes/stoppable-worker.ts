import type { WorkerPorts } from '../../background/worker-ports.ts';
import type { Clock } from '../../src/ports/time.ts';

/** A worker from its start until the browser stops it. */
export interface StoppableWorker<W> {
	readonly worker: W;
	/** Stops it now, or at its `steps`-th next call to the browser: before the call, or after it when `late`. */
	kill(steps: number, late: boolean): void;
}

const NEVER = new Promise<never>(() => undefined);

type Call = (...args: never[]) => Promise<unknown>;

/** Creates a worker whose calls have no effect and no answer once it is stopped. */
export function createStoppableWorker<W>(
	ports: WorkerPorts,
	create: (ports: WorkerPorts) => W,
	onStop: () => void,
	/** How long the browser takes to answer a call, in ms; the call takes effect at once. */
	latency: () => number = () => 0,
): StoppableWorker<W> {
	let isStopped = false;
	let callsBeforeStop = Number.POSITIVE_INFINITY;
	let isLate = false;

	function stop(): void {
		if (isStopped) return;
		isStopped = true;
		onStop();
	}

	function stoppable(call: Call, alwaysLate: boolean): Call {
		return async (...args) => {
			if (isStopped) return NEVER;
			const isLast = --callsBeforeStop <= 0;
			if (isLast && !isLate && !alwaysLate) {
				stop();
				return NEVER;
			}
			const running = call(...args);
			if (isLast) stop();
			const result = await running;
			const ms = latency();
			if (ms > 0) await new Promise<void>((resolve) => void ports.clock.after(ms, resolve));
			return isStopped ? NEVER : result;
		};
	}

	function stoppablePort<P extends object>(port: P, alwaysLate = false): P {
		return new Proxy(port, {
			get(target, name) {
				const value: unknown = Reflect.get(target, name);
				return typeof value === 'function' ? stoppable(value.bind(target), alwaysLate) : value;
			},
		});
	}

	const clock: Clock = {
		now: ports.clock.now,
		monotonic: ports.clock.monotonic,
		after: (ms, run) => ports.clock.after(ms, () => void (isStopped || run())),
	};
	const worker = create({
		...ports,
		clock,
		jar: stoppablePort(ports.jar),
		jarWatch: stoppablePort(ports.jarWatch),
		local: stoppablePort(ports.local),
		session: stoppablePort(ports.session),
		managed: stoppablePort(ports.managed),
		journal: stoppablePort(ports.journal),
		tabs: stoppablePort(ports.tabs),
		permissions: stoppablePort(ports.permissions),
		// Set in the same turn as the event that wakes the worker: no stop comes between.
		alarms: stoppablePort(ports.alarms, true),
		badge: stoppablePort(ports.badge),
		probe: stoppablePort(ports.probe),
		pageUsage: stoppablePort(ports.pageUsage),
		source: stoppablePort(ports.source),
		ownPages: stoppablePort(ports.ownPages),
		product: stoppablePort(ports.product),
		signingKey: stoppablePort(ports.signingKey),
		// Known without asking the browser.
		answers: { ...stoppablePort({ ...ports.answers }), isHeld: ports.answers.isHeld },
		tabWatch: stoppablePort(ports.tabWatch),
		pageStarts: stoppablePort(ports.pageStarts),
		witness: stoppablePort(ports.witness),
		windows: stoppablePort(ports.windows),
		tabControl: stoppablePort(ports.tabControl),
		sign: stoppablePort(ports.sign),
		consents: stoppablePort(ports.consents),
		// Comparing calls no browser.
		cookieVault: { ...stoppablePort({ ...ports.cookieVault }), equals: ports.cookieVault.equals },
		pageVault: stoppablePort(ports.pageVault),
		updates: stoppablePort(ports.updates),
	});
	return {
		worker,
		kill(steps, late) {
			if (steps <= 0) return stop();
			callsBeforeStop = steps;
			isLate = late;
		},
	};
}
