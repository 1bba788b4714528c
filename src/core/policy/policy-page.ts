/** Paths of the platform's policy page (two layouts in use); both work with and without a final slash. */
export const POLICY_PATHS = ['/terms/cookies-policy/', '/terms/cookies-information'] as const;

/** Whether a path (without query) is the platform's policy page. */
export function isPolicyPath(path: string): boolean {
	return /^\/terms\/cookies-(?:policy|information)\/?$/i.test(path);
}
