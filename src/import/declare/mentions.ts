import type { Declaration } from '../../core/policy/policy.ts';

/**
 * Drops declarations from running text whose cookies a table or a list declares: "without the cookie `x`
 * you cannot sign in" says nothing new of `x`.
 */
export function withoutMentions(
	declarations: readonly Declaration[],
	mentioned: { has(declaration: Declaration): boolean },
): readonly Declaration[] {
	const declared = new Set<string>();
	for (const declaration of declarations)
		if (!mentioned.has(declaration)) for (const name of declaration.names) declared.add(name);
	const isDeclared = (name: string): boolean => {
		if (declared.has(name)) return true;
		for (let length = Math.min(name.length, 100); length > 1; length--)
			if (declared.has(`${name.slice(0, length)}*`)) return true;
		return false;
	};
	return declarations.filter((declaration) => {
		if (!mentioned.has(declaration)) return true;
		const isNew = !declaration.names.every(isDeclared);
		for (const name of declaration.names) declared.add(name);
		return isNew;
	});
}
