/** Where portals of the platform keep their policy (the two layouts in use); both answer with and without a last slash. */
export const POLICY_PATHS = ['/terms/cookies-policy/', '/terms/cookies-information'] as const;

/** Whether a path (without query) is one of those. */
export function isPolicyPath(path: string): boolean {
	return /^\/terms\/cookies-(?:policy|information)\/?$/i.test(path);
}
