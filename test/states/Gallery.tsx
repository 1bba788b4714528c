import { useEffect, useState } from 'preact/hooks';
import { STATES } from './states.ts';

/** The gallery's switches. They stand in its address, so that a reload or a link keeps them. */
const SWITCHES = {
	theme: ['system', 'light', 'dark'],
	width: ['auto', '360', '380', 'wide'],
} as const;

const ADDRESSES = Object.entries(STATES).flatMap(([page, states]) =>
	Object.keys(states).map((name) => `${page}/${name}`),
);

const readAddress = () => {
	const address = decodeURIComponent(location.hash.slice(1));
	return ADDRESSES.includes(address) ? address : (ADDRESSES[0] ?? '');
};

/** All states in a list with a search field, and the chosen one in a frame. */
export function Gallery({ languages }: { languages: readonly string[] }) {
	const [address, setAddress] = useState(readAddress);
	const [query, setQuery] = useState('');
	const [parameters, setParameters] = useState(new URLSearchParams(location.search));
	useEffect(() => {
		const update = () => setAddress(readAddress());
		addEventListener('hashchange', update);
		return () => removeEventListener('hashchange', update);
	}, []);
	useEffect(() => {
		document.title = `${address} · States`;
		document.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
	}, [address]);
	const choose = (name: string, value: string) => {
		const next = new URLSearchParams(parameters);
		next.set(name, value);
		history.replaceState(null, '', `?${next}${location.hash}`);
		setParameters(next);
	};
	const width = readWidth(parameters.get('width'), address);
	const frame = `/${address}?${new URLSearchParams({ ...Object.fromEntries(parameters), width })}`;
	return (
		<>
			<header>
				<h1>States</h1>
				<Switch name="lang" values={languages} value={parameters.get('lang') ?? 'en'} choose={choose} />
				{Object.entries(SWITCHES).map(([name, values]) => (
					<Switch name={name} values={values} value={parameters.get(name) ?? values[0]} choose={choose} />
				))}
				<a href={frame} target="_blank" rel="noreferrer">
					{address} alone
				</a>
			</header>
			<nav aria-label="States">
				<input
					type="search"
					placeholder="Search"
					aria-label="Search"
					value={query}
					onInput={(event) => setQuery(event.currentTarget.value)}
				/>
				<StateList addresses={ADDRESSES.filter((each) => each.includes(query.trim()))} current={address} />
			</nav>
			<main>
				{/* A frame of its own for each state: changing the address of one would fill the browser's history. */}
				<iframe key={frame} src={frame} title={address} width={width === 'wide' ? '100%' : width} />
			</main>
		</>
	);
}

/** `auto` shows the popup at its own width and the other pages wide. */
function readWidth(chosen: string | null, address: string): string {
	if (chosen !== null && chosen !== 'auto') return chosen;
	return address.startsWith('popup/') ? '380' : 'wide';
}

function Switch({
	name,
	values,
	value,
	choose,
}: {
	name: string;
	values: readonly string[];
	value: string;
	choose: (name: string, value: string) => void;
}) {
	return (
		<label>
			{name}{' '}
			<select name={name} value={value} onChange={(event) => choose(name, event.currentTarget.value)}>
				{values.map((each) => (
					<option key={each}>{each}</option>
				))}
			</select>
		</label>
	);
}

function StateList({ addresses, current }: { addresses: readonly string[]; current: string }) {
	return Object.keys(STATES).map((page) => {
		const own = addresses.filter((address) => address.startsWith(`${page}/`));
		return (
			<section key={page} hidden={own.length === 0}>
				<h2>
					{page} <small>{own.length}</small>
				</h2>
				<ul>
					{own.map((address) => (
						<li key={address}>
							<a href={`#${address}`} aria-current={address === current ? 'page' : undefined}>
								{address.slice(page.length + 1)}
							</a>
						</li>
					))}
				</ul>
			</section>
		);
	});
}
