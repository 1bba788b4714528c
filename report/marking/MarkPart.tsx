import type { ComponentProps } from 'preact';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import { useLoaded } from '../../src/ui/use-loaded.ts';
import type { MarkChoice } from './MarkChoice.tsx';
import { markableAnswers } from './markable-answers.ts';

async function loadMarking() {
	const [{ MarkChoice }] = await Promise.all([import('./MarkChoice.tsx'), loadSeldomStyles()]);
	return MarkChoice;
}

/** Marks by hand the choice of a visit in which none was recognised, and takes the mark back; nothing for other audits. */
export function MarkPart(props: ComponentProps<typeof MarkChoice>) {
	const { audit } = props;
	const MarkChoice = useLoaded(audit.marked !== undefined || markableAnswers(audit).length > 0, loadMarking);
	return MarkChoice && <MarkChoice {...props} />;
}
