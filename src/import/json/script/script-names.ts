import {
	COMPUTED,
	define,
	type Entries,
	HOLE,
	type Holder,
	isContainer,
	MAX_PATH,
	NOTHING,
	Reference,
	SpreadValue,
	setVariable,
	Template,
	variableOf,
} from './script-values.ts';

/** Names that stand for the page or the module itself. */
const GLOBAL = new Set(['window', 'self', 'globalThis', 'exports', 'module', 'this']);
const MAX_ASSIGNED = 100_000;
/** Elements that spreads may put into other arrays: one that spreads the one before grows with each. */
const MAX_SPREAD = 20_000;

/** The names that a script gives to values; puts the values where it uses the names. */
export class NameTable {
	readonly assigned = new Map<string, unknown>();
	readonly embedded = new Set<object>();
	/** Places that hold a name to be replaced. */
	readonly #pending: { holder: Holder; key: string | number }[] = [];
	/** Objects and arrays with spreads among what they hold. */
	#spreadCount = 0;
	readonly #spreads: { holder: Holder; entries: Entries }[] = [];

	/** Notes an object or array whose names are to be replaced. */
	add(holder: Holder, entries: Entries): void {
		if (entries.some(([, value]) => value instanceof SpreadValue)) this.#spreads.push({ holder, entries });
		for (const [key, item] of Object.entries(holder))
			if (item instanceof Reference || item instanceof Template)
				this.#pending.push({ holder, key: Array.isArray(holder) ? Number(key) : key });
	}

	set(target: readonly string[], value: unknown): void {
		const path = target.filter((name, index) => index > 0 || !GLOBAL.has(name));
		if (path.length === 0 || path.length > MAX_PATH || this.assigned.size > MAX_ASSIGNED) return;
		const name = path.join('.');
		setVariable(value, path.at(-1) ?? '');
		// The first text that a name stands for; of an object, the newest.
		if (!this.assigned.has(name) || isContainer(value)) this.assigned.set(name, value);
	}

	/** The number that a name above stands for, where it is one. */
	numberOf(value: unknown): unknown {
		if (!(value instanceof Reference) || value.path.length > MAX_PATH) return value;
		const assigned = this.assigned.get(value.path.join('.'));
		return typeof assigned === 'number' ? assigned : value;
	}

	/** Puts values in the place of their names. An object or array is put into one place only. */
	resolve(): void {
		const used = this.embedded;
		for (const { holder, key } of this.#pending) {
			const item = (holder as Record<string | number, unknown>)[key];
			const value = item instanceof Template ? this.#textOf(item) : this.#lookUp(item as Reference);
			if (isContainer(value)) {
				if (used.has(value) || value === holder) continue;
				used.add(value);
			}
			if (value !== NOTHING) (holder as Record<string | number, unknown>)[key] = value;
		}
		for (const { holder, entries } of this.#spreads) this.#spreadInto(holder, entries);
	}

	#spreadInto(holder: Holder, entries: Entries): void {
		const spreadValue = (spread: SpreadValue): unknown => {
			const value = spread.value instanceof Reference ? this.#lookUp(spread.value) : spread.value;
			if (!isContainer(value) || value === holder) return COMPUTED;
			if (spread.value instanceof Reference && Array.isArray(holder)) {
				if (this.embedded.has(value) || this.#spreadCount > MAX_SPREAD) return COMPUTED;
				this.embedded.add(value);
				if (Array.isArray(value)) this.#spreadCount += value.length;
			}
			return value;
		};
		if (Array.isArray(holder)) {
			const isAll = entries.every(([, value]) => value instanceof SpreadValue);
			const items = holder.flatMap((item): unknown[] => {
				if (!(item instanceof SpreadValue)) return [item];
				const value = spreadValue(item);
				// Where all are such, each stays a list of its own, with the name that it has.
				return Array.isArray(value) && !isAll ? [...markAll(value)] : [value];
			});
			holder.length = 0;
			for (const item of items) holder.push(item);
			return;
		}
		const merged: Record<string, unknown> = {};
		for (const [key, item] of entries) {
			if (!(item instanceof SpreadValue)) {
				if (key !== null) define(merged, key, Object.hasOwn(holder, key) ? holder[key] : item);
				continue;
			}
			const value = spreadValue(item);
			// A text that each row takes over is no list: bounded by the number of its fields.
			if (isContainer(value) && !Array.isArray(value))
				for (const [name, inner] of Object.entries(value).slice(0, 50))
					if (!isContainer(inner)) define(merged, name, inner);
		}
		for (const key of Object.keys(holder)) delete holder[key];
		for (const [key, item] of Object.entries(merged)) define(holder, key, item);
	}

	/** The value that a name stands for, texts put together; nothing where the script does not say. */
	#lookUp(reference: Reference): unknown {
		const value = this.#valueOf(reference);
		return value instanceof Template ? this.#textOf(value) : value;
	}

	/** The value that a name stands for, as it is written down. */
	#valueOf({ path }: Reference): unknown {
		const names = path[0] !== undefined && GLOBAL.has(path[0]) ? path.slice(1) : path;
		let value: unknown = NOTHING;
		for (let length = Math.min(names.length, MAX_PATH); length > 0; length -= 1) {
			const name = names.slice(0, length).join('.');
			if (!this.assigned.has(name)) continue;
			value = this.assigned.get(name);
			for (const key of names.slice(length, length + MAX_PATH)) {
				if (!isContainer(value) || !Object.hasOwn(value, key)) return NOTHING;
				value = (value as Record<string, unknown>)[key];
			}
			break;
		}
		if (value instanceof Reference) {
			const next = value;
			value = this.assigned.get(next.path.join('.')) ?? NOTHING;
		}
		return value instanceof Reference || value === COMPUTED ? NOTHING : value;
	}

	#textOf(template: Template, depth = 0): string {
		return template.parts
			.map((part) => {
				if (typeof part === 'string' || typeof part === 'number') return String(part);
				if (part instanceof Template && depth < 20) return this.#textOf(part, depth + 1);
				const value = part instanceof Reference && depth < 20 ? this.#plain(part) : null;
				return value ?? HOLE;
			})
			.join('')
			.slice(0, 20_000);
	}

	/** The text or number that a name stands for, itself put together of none. */
	#plain({ path }: Reference): string | null {
		const value = this.assigned.get(path.join('.'));
		const inner = value ?? this.#valueOf(new Reference(path.slice(0, MAX_PATH)));
		return typeof inner === 'string' || typeof inner === 'number' ? String(inner) : null;
	}
}

/** Marks the objects of an array with the name of the variable that it was. */
function markAll(items: readonly unknown[]): readonly unknown[] {
	const name = variableOf(items);
	if (name !== null) for (const item of items) setVariable(item, name);
	return items;
}
