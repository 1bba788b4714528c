import type { Change } from '../../correct/correction.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { safeText } from '../words/safe-text.ts';
import type { fixPolicy } from './fix-policy.ts';

const SIGNS: Readonly<Record<Change['kind'], string>> = {
	add: '+',
	lifetime: '~',
	party: '~',
	category: '~',
	remove: '-',
};

function changeLine({ kind, names }: Change, { t }: Translator): string {
	return `  ${SIGNS[kind]} ${safeText(names.join(', '))} – ${t(`check_fix_${kind}`)}`;
}

/** Lines about the correction of a file: what was changed, what found no place, what a person has to decide. */
export function fixLines(
	file: string,
	fixed: ReturnType<typeof fixPolicy>,
	translator: Translator,
): readonly string[] {
	const { t, plural } = translator;
	const name = safeText(file);
	if ('because' in fixed) return [t(`check_fix_not_${snakeCase(fixed.because)}`, name)];
	const part = (head: string, changes: readonly Change[]) =>
		changes.length === 0 ? [] : [head, ...changes.map((change) => changeLine(change, translator))];
	const { made, unplaced, open } = fixed;
	if (made.length + unplaced.length + open.length === 0) return [t('check_fix_nothing', name)];
	return [
		...part(plural('check_fix_made', made.length, name), made),
		...part(plural('check_fix_unplaced', unplaced.length, name), unplaced),
		...part(plural('check_fix_open', open.length, name), open),
	];
}
