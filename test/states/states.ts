import type { DrawState } from './draw.ts';
import { optionsStates } from './options.tsx';
import { popupStates } from './popup.ts';
import { reportStates } from './report.ts';
import { welcomeStates } from './welcome.tsx';

/** Every state of every page, by the page's folder and the scenario's name: the gallery shows these. */
export const STATES: Readonly<Record<string, Readonly<Record<string, DrawState>>>> = {
	popup: popupStates,
	options: optionsStates,
	report: reportStates,
	welcome: welcomeStates,
};
