import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords } from '../declarations/describe.ts';
import type { OptionsModel } from '../model.ts';
import { type OfferedPart, RESTORE_ID, type RestoreOffer } from './backup-model.ts';
import { partWords } from './part-words.ts';

/** The parts of a backup, each to restore or leave out, with what of it is here already. */
export function RestoreQuestion({ model, offer }: { model: OptionsModel; offer: RestoreOffer }) {
	const tr = useTranslator();
	const { backup } = model;
	const { contents, parts, label } = offer;
	const exportedAt = contents.exportedAt === null ? null : dayWords(tr, contents.exportedAt);
	const isEmpty = backup.accepted.value.size === 0;
	return (
		<section class="restore" aria-labelledby={RESTORE_ID}>
			<h3 id={RESTORE_ID} tabIndex={-1}>
				{tr.t(parts.length === 0 ? 'options_restore_nothing' : 'options_restore_title')}
			</h3>
			<p class="facts">
				<span>
					<HostileText text={label} max={120} />
				</span>
				{exportedAt !== null && <span>{tr.t('options_restore_from', exportedAt)}</span>}
			</p>
			{parts.map((offered) => (
				<PartTick
					key={offered.part}
					offered={offered}
					isPicked={backup.accepted.value.has(offered.part)}
					onPick={(isPicked) => backup.pick(offered.part, isPicked)}
				/>
			))}
			<Names words={tr.t('options_restore_repeated')} names={contents.repeated} />
			<Names words={tr.t('options_restore_left_out')} names={contents.omitted} />
			<div class="buttons">
				<button
					type="button"
					class="primary"
					data-action="restore"
					aria-disabled={backup.busy.value || isEmpty}
					onClick={() => void backup.accept()}
				>
					{tr.t('options_restore')}
				</button>
				<button type="button" data-action="cancel-restore" onClick={backup.refuse}>
					{tr.t('options_cancel')}
				</button>
			</div>
		</section>
	);
}

interface TickProps {
	readonly offered: OfferedPart;
	readonly isPicked: boolean;
	onPick(isPicked: boolean): void;
}

function PartTick({ offered: { part, names, here }, isPicked, onPick }: TickProps) {
	const tr = useTranslator();
	const words =
		part === 'journal'
			? tr.plural('options_restore_stay', here.length)
			: tr.plural('options_restore_replace', here.length);
	return (
		<div class="restore-part" data-restore-part={part}>
			<label class="tick">
				<input
					type="checkbox"
					name="restore-part"
					value={part}
					checked={isPicked}
					onChange={({ currentTarget: { checked } }) => onPick(checked)}
				/>
				{partWords(tr, part, names.length)}
			</label>
			{part === 'settings' ? (
				<p class="help">{tr.t('options_restore_settings')}</p>
			) : (
				<Names words={here.length === 0 ? '' : words} names={part === 'reports' ? [] : names} marked={here} />
			)}
			{part === 'reports' && here.length > 0 && <p class="help">{words}</p>}
		</div>
	);
}

/** Sites or hosts, those marked in bold. */
function Names({
	words,
	names,
	marked = [],
}: {
	words: string;
	names: readonly string[];
	marked?: readonly string[];
}) {
	if (names.length === 0) return null;
	return (
		<div class="restore-sites">
			{words !== '' && <p class="help">{words}</p>}
			<ul>
				{names.map((name) => (
					<li key={name} class={marked.includes(name) ? 'marked-name' : undefined}>
						<HostileText text={name} max={260} />
					</li>
				))}
			</ul>
		</div>
	);
}
