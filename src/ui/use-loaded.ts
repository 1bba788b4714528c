import { useEffect, useState } from 'preact/hooks';

/** Loads code once `isWanted`; null until it is there. */
export function useLoaded<T>(isWanted: boolean, load: () => Promise<T>): T | null {
	const [loaded, setLoaded] = useState<{ readonly code: T } | null>(null);
	useEffect(() => {
		if (!isWanted || loaded !== null) return;
		let isLatest = true;
		void load().then((code) => isLatest && setLoaded({ code }));
		return () => {
			isLatest = false;
		};
	}, [isWanted]);
	return loaded?.code ?? null;
}
