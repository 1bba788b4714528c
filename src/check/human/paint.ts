/** Colours of a terminal, always beside a sign: none is the only one to say something. */
export interface Paint {
	good(text: string): string;
	bad(text: string): string;
	unsure(text: string): string;
	quiet(text: string): string;
	strong(text: string): string;
}

const plain = (text: string) => text;

/** Writes no colours: into a file, to another program, or where `NO_COLOR` asks for it. */
export const PLAIN: Paint = { good: plain, bad: plain, unsure: plain, quiet: plain, strong: plain };

const colour = (open: number, close: number) => (text: string) =>
	text
		.split('\n')
		.map((line) => (line === '' ? line : `\u001b[${open}m${line}\u001b[${close}m`))
		.join('\n');

/** ECMA-48 colours, from those that every terminal has. */
export const COLOURS: Paint = {
	good: colour(32, 39),
	bad: colour(31, 39),
	unsure: colour(33, 39),
	quiet: colour(2, 22),
	strong: colour(1, 22),
};
