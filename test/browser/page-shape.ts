/**
 * What a page can find out about `document.cookie` and `cookieStore`, short of the source text of functions: runs in
 * a page, and gives the same whether a visit is recorded or not.
 */
export async function cookieShape(): Promise<readonly unknown[]> {
	const asked: unknown[] = [];
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
	const saidOf = (error: unknown) =>
		error instanceof Error ? [error.constructor.name, error.name, error.message] : ['thrown', error];
	const ask = (run: () => unknown) => {
		try {
			asked.push(run());
		} catch (error) {
			asked.push(saidOf(error));
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
		asked.push([rest, shapeOf(get), shapeOf(set), shapeOf(value), Reflect.ownKeys(of).map(String)]);
	}
	asked.push(Object.getOwnPropertyNames(globalThis).length, Reflect.ownKeys(document).map(String));
	asked.push(Reflect.ownKeys(Error).map(String));

	const set = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.set ?? (() => undefined);
	const log: string[] = [];
	const spying = (name: string, text: string) => ({
		toString() {
			log.push(name);
			return text;
		},
	});
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
		asked.push(
			await Promise.resolve()
				.then(run)
				.then((value) => ['fulfilled', value], saidOf),
		);
	const options = Object.freeze({
		get name() {
			log.push('name');
			return spying('name converted', 'shape');
		},
		get value() {
			log.push('value');
			return '1';
		},
		get expires() {
			log.push('expires');
			return Date.now() - 1000;
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
	return [...asked, log];
}
