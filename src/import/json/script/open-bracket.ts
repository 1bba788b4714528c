import { NOTHING } from './script-values.ts';

/** Words before a value that are no part of it. */
const PREFIXES = new Set(
	'return default yield await new typeof throw export async void case of in delete static readonly private public protected declare abstract override get set extends const let var function class type interface enum namespace import'.split(
		' ',
	),
);
/** A bracket that is open, and the piece between commas that is being read in it. */
export class OpenBracket {
	readonly open: string;
	readonly line: number;
	/** The function called, for round brackets. */
	readonly callee: readonly string[] | null;
	/** Code and no value: the body of a function, an index. */
	readonly isCode: boolean;
	readonly entries: [key: string | null, value: unknown][] = [];
	/** For round brackets: the arguments that are given with their names. */
	readonly named: [name: string, value: unknown][] = [];
	/** For template strings: the pieces so far. */
	readonly pieces: unknown[] | null;
	/** The assignment that the first piece was. */
	assigned: readonly string[] | null = null;
	pieceCount = 0;

	key: string | null = null;
	target: readonly string[] | null = null;
	path: string[] | null = null;
	value: unknown = NOTHING;
	operator: '+' | '*' | null = null;
	/** After `as`: a type follows, which is passed over. */
	isTyped = false;
	isSpread = false;
	isDotted = false;
	isMinus = false;
	/** The function or method whose body may follow. */
	method: readonly string[] | null = null;
	/** Objects and arrays that the piece holds beside its value. */
	strays: object[] = [];
	/** A sign of an operator that is not understood stood in the piece. */
	isComputed = false;

	constructor(
		open: string,
		line: number,
		callee: readonly string[] | null = null,
		isCode = false,
		pieces: unknown[] | null = null,
	) {
		this.open = open;
		this.line = line;
		this.callee = callee;
		this.isCode = isCode;
		this.pieces = pieces;
	}

	/** Whether what was read of the piece is a word before a value: `return`, `new`. */
	get isPrefixed(): boolean {
		return this.path?.length === 1 && PREFIXES.has(this.path[0] ?? '');
	}

	/** Forgets the piece between commas, for the next. */
	reset(): void {
		this.key = null;
		this.target = null;
		this.path = null;
		this.value = NOTHING;
		this.operator = null;
		this.isTyped = false;
		this.isSpread = false;
		this.isDotted = false;
		this.isMinus = false;
		this.isComputed = false;
		this.method = null;
		if (this.strays.length > 0) this.strays = [];
	}
}
