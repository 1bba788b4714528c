import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { loadSeldomStyles } from '../src/ui/seldom-styles.ts';
import type { OptionsModel } from './model.ts';

interface PageProps {
	readonly model: OptionsModel;
}

/** Pages whose code is loaded when the first of their kind is shown. */
const LOADERS = {
	portal: async () => (await import('./portal/PortalPage.tsx')).PortalPage,
	import: async () => (await import('./importing/ImportPage.tsx')).ImportPage,
	reports: async () => (await import('./audits/ReportsPage.tsx')).ReportsPage,
	settings: async () => (await import('./settings/SettingsPage.tsx')).SettingsPage,
	about: async () => (await import('./about/AboutPage.tsx')).AboutPage,
} satisfies Readonly<Record<string, () => Promise<ComponentType<PageProps>>>>;

type LazyPageName = keyof typeof LOADERS;

const loaded = signal<ReadonlyMap<LazyPageName, ComponentType<PageProps>>>(new Map());

async function load(name: LazyPageName): Promise<void> {
	if (loaded.peek().has(name)) return;
	const [Part] = await Promise.all([LOADERS[name](), loadSeldomStyles()]);
	loaded.value = new Map(loaded.peek()).set(name, Part);
}

/** Loads all pages, if they are not there yet. */
export async function loadPages(): Promise<void> {
	for (const name of Object.keys(LOADERS)) await load(name as LazyPageName);
}

/** A page, empty until its code is there. */
export function LazyPage({ name, model }: PageProps & { readonly name: LazyPageName }) {
	const Part = loaded.value.get(name);
	useEffect(() => {
		if (Part === undefined) return void load(name);
		// The focus was asked for before the element was there.
		const wish = model.notices.focusWish.peek();
		if (wish) document.getElementById(wish.id)?.focus();
	}, [name, Part]);
	return Part === undefined ? null : <Part model={model} />;
}
