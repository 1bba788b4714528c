import { Code } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Effect } from './effect.ts';

/** Names shown of very many. */
const MAX_NAMES = 30;

/** A draft's verdict on the cookies that its portals were last seen with; `effects`: null where it names no portal. */
export function Effects({ effects }: { effects: readonly Effect[] | null }) {
	const tr = useTranslator();
	if (effects === null) return null;
	if (effects.length === 0) return <p class="aside">{tr.t('options_effect_unknown')}</p>;
	return (
		<>
			{effects.map((effect) => (
				<EffectOnPortal key={effect.host} effect={effect} />
			))}
		</>
	);
}

function EffectOnPortal({ effect }: { effect: Effect }) {
	const tr = useTranslator();
	const { host, at, cookies, undeclared, undeclaredNow, names } = effect;
	const total = tr.number(cookies);
	const words =
		cookies === 0
			? tr.t('options_effect_no_cookie', host)
			: undeclared === 0
				? tr.plural('options_effect_all', cookies, host)
				: undeclared === cookies
					? tr.plural('options_effect_every', cookies, host)
					: tr.plural('options_effect', undeclared, total, host);
	return (
		<div
			class={undeclared === 0 ? 'effect' : 'effect effect-undeclared'}
			data-effect-host={host}
			data-effect-undeclared={undeclared}
		>
			<Icon name={undeclared === 0 ? 'declared' : 'undeclared'} />
			<div>
				<p>{words}</p>
				{names.length > 0 && (
					<p class="effect-names">
						{names.slice(0, MAX_NAMES).map((name) => (
							<Code key={name} text={name} />
						))}
						{names.length > MAX_NAMES && tr.plural('options_more_names', names.length - MAX_NAMES)}
					</p>
				)}
				<p class="aside">
					{undeclaredNow !== null && cookies > 0 && `${tr.plural('options_effect_now', undeclaredNow)} `}
					{tr.t('options_effect_at', tr.dateTime(at))}
				</p>
			</div>
		</div>
	);
}
