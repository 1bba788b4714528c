import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names }) => names.join(' '));

describe('items of one word and what is said of it', () => {
	it.each([
		[
			'Finnish, beside a name by its form',
			'Evästeet\n\n • laituri: Tallentaa valinnan.\n • jsessionid: Seuraa tunnistetta.\n • pier_session_state: Tallentaa ajan.\n',
			['laituri', 'jsessionid', 'pier_session_state'],
		],
		[
			'Norwegian, below a line about cookies',
			'Informasjonskapsler\n\nVi bruker disse informasjonskapslene:\n\n– brygge: Husker valget ditt.\n– samtykke: Husker om du sa ja.\n– tidevann: Viser tabellen.\n',
			['brygge', 'samtykke', 'tidevann'],
		],
		[
			'English, below a line about cookies',
			'Cookies\n\nThis site sets the following cookies:\n\n• lang: remembers your language\n• seenPier: you saw the pier\n',
			['lang', 'seenPier'],
		],
	])('are cookies: %s', (_, text, names) => {
		expect(namesIn(text)).toEqual(names);
	});

	it.each([
		[
			'data that cookies collect',
			'Cookies\n\nThe cookies collect the following data:\n\n• timestamp: when you came\n• country: where you come from\n',
		],
		[
			'kinds of cookies',
			'Cookies\n\nWe use the following cookies:\n\n• session: kept until you close your browser\n• analytics: help us to count visits\n',
		],
		[
			'cookies that are not set',
			'Cookies\n\nWe do not set the following cookies:\n\n• tracking: counts visits\n• lang: keeps your language\n',
		],
	])('are none: %s', (_, text) => {
		expect(namesIn(text)).toEqual([]);
	});
});
