/** An attribute of a start tag with its place in the tag. */
export interface TagAttribute {
	/** Lower case. */
	readonly name: string;
	/** As written, without quotes; empty where there is none. */
	readonly value: string;
	/** Where the blank before it begins. */
	readonly from: number;
	readonly to: number;
}

const ATTRIBUTE = /[\s/]+([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/y;

/** Reads the attributes of a start tag as it is written. What follows something malformed is left out. */
export function attributesOf(tag: string): readonly TagAttribute[] {
	const attributes: TagAttribute[] = [];
	ATTRIBUTE.lastIndex = /^<[^\s/>]*/.exec(tag)?.[0].length ?? 0;
	for (;;) {
		const from = ATTRIBUTE.lastIndex;
		const match = ATTRIBUTE.exec(tag);
		if (match === null) return attributes;
		const [, name = '', given = ''] = match;
		const value = /^["']/.test(given) ? given.slice(1, -1) : given;
		attributes.push({ name: name.toLowerCase(), value, from, to: ATTRIBUTE.lastIndex });
	}
}

/** Returns a start tag with the attributes that `keeps` says, as they are written, and nothing else. */
export function withAttributes(tag: string, keeps: (attribute: TagAttribute) => boolean): string {
	const name = /^<[^\s/>]*/.exec(tag)?.[0] ?? '';
	const kept = attributesOf(tag).filter(keeps);
	const end = /\/>$/.test(tag) && !/[^\s"'>]\/>$/.test(tag) ? ' />' : '>';
	return `${name}${kept.map(({ from, to }) => tag.slice(from, to).replace(/^[\s/]+/, ' ')).join('')}${end}`;
}
