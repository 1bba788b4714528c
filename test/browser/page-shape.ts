/**
 * Collects everything that a page can observe of `document.cookie` and `cookieStore`, except the source text of
 * functions. Runs in a page; the result must be equal with and without a recording.
 */
export async function cookieShape(): Promise<readonly unknown[]> {
	const observed: unknown[] = [];
	const shapeOf = (code: unknown) => {
		if (typeof code !== 'function') return typeof code;
		let isConstructor = true;
		try {
			Reflect.construct(Object, [], code);
		} catch {
			isConstructor = false;
		}
		const { name, length } = code;
		const isPlain = Object.getPrototypeOf(code) === Function.prototype && Object.isExtensible(code);
		return { name, length, keys: Reflect.ownKeys(code).map(String).sort(), isConstructor, isPlain };
	};
	const describeError = (error: unknown) =>
		error instanceof Error ? [error.constructor.name, error.name, error.message] : ['thrown', error];
	const ask = (run: () => unknown) => {
		try {
			observed.push(run());
		} catch (error) {
			observed.push(describeError(error));
		}
	};
	const store = (globalThis as { CookieStore?: { prototype: object } }).CookieStore?.prototype ?? {};
	const places: [object, string][] = [
		[Document.prototype, 'cookie'],
		[store, 'set'],
		[store, 'delete'],
	];
	for (const [of, key] of places) {
		const { get, set, value, ...rest } = Object.getOwnPropertyDescriptor(of, key) ?? {};
		observed.push([rest, shapeOf(get), shapeOf(set), shapeOf(value), Reflect.ownKeys(of).map(String)]);
	}
	observed.push(Object.getOwnPropertyNames(globalThis).length, Reflect.ownKeys(document).map(String));
	observed.push(Reflect.ownKeys(Error).map(String));

	const set = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set ?? (() => undefined);
	const log: string[] = [];
	const logged = <T>(name: string, value: T) => {
		log.push(name);
		return value;
	};
	const spying = (name: string, text: string) => ({ toString: () => logged(name, text) });
	ask(() => set.call({} as Document, spying('never', '') as never));
	ask(() => set.call(undefined as never, 'a=1'));
	ask(() => (set as () => void).call(document));
	ask(() => set.call(document, Symbol('s') as never));
	ask(() =>
		set.call(document, {
			toString() {
				throw 'mine';
			},
		} as never),
	);
	ask(() => set.call(document, spying('converted', 'shape=1; Max-Age=0') as never));
	const { set: storeSet, delete: storeDelete } = store as Record<
		string,
		(...given: unknown[]) => Promise<unknown>
	>;
	const settle = async (run: () => Promise<unknown> | undefined) =>
		observed.push(
			await Promise.resolve()
				.then(run)
				.then((value) => ['fulfilled', value], describeError),
		);
	const options = Object.freeze({
		get name() {
			return logged('name', spying('name converted', 'shape'));
		},
		get value() {
			return logged('value', '1');
		},
		get expires() {
			return logged('expires', Date.now() - 1000);
		},
	});
	const jar = (globalThis as { cookieStore?: object }).cookieStore;
	if (jar !== undefined) {
		await settle(() => storeSet?.call({}, options));
		await settle(() => storeSet?.call(jar, options));
		await settle(() => storeSet?.call(jar));
		await settle(() => storeSet?.call(jar, 'one'));
		await settle(() => storeSet?.call(jar, null));
		await settle(() => storeSet?.call(jar, 'a=b', ';'));
		await settle(() => storeSet?.call(jar, { name: 'a', value: '1', domain: 'elsewhere.example' }));
		await settle(() => storeDelete?.call(jar, spying('deleted', 'shape')));
		await settle(() => storeDelete?.call(jar));
	}
	return [...observed, log];
}
