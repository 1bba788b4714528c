/** Heights of the cookies and of the policy's rows, in the drawing's own units. */
const LINES = [70, 112, 154] as const;
const MISSING = 196;

/** Cookies in a browser, each beside its row of the policy; one has none. No text is in it. */
export function WelcomePicture({ label }: { label: string }) {
	return (
		<svg class="picture" viewBox="0 0 640 236" role="img" aria-label={label}>
			<rect class="paper" x="16" y="12" width="230" height="212" rx="12" />
			<path class="rule" d="M16 42h230" />
			<g class="dots">
				<circle cx="34" cy="27" r="4" />
				<circle cx="48" cy="27" r="4" />
				<circle cx="62" cy="27" r="4" />
			</g>
			<rect class="bar faint" x="82" y="21" width="146" height="12" rx="6" />
			<rect class="paper" x="390" y="12" width="234" height="212" rx="6" />
			<rect class="bar strong" x="408" y="26" width="92" height="10" rx="5" />
			{LINES.map((y, index) => (
				<g key={y}>
					<Cookie y={y} />
					<rect class="bar" x="70" y={y - 5} width={[84, 62, 104][index]} height="10" rx="5" />
					<path class="link" d={`M256 ${y}H380`} />
					<rect class="row" x="402" y={y - 16} width="210" height="32" rx="5" />
					<rect class="bar" x="414" y={y - 5} width={[64, 50, 78][index]} height="10" rx="5" />
					<rect class="bar faint" x="506" y={y - 5} width={[58, 70, 46][index]} height="10" rx="5" />
					<g class="tick">
						<circle cx="594" cy={y} r="9" />
						<path d={`m590 ${y} 3 3.2 5.4-6`} />
					</g>
				</g>
			))}
			<Cookie y={MISSING} />
			<rect class="bar" x="70" y={MISSING - 5} width="74" height="10" rx="5" />
			<path class="link missing" d={`M256 ${MISSING}H380`} />
			<rect class="row missing" x="402" y={MISSING - 16} width="210" height="32" rx="5" />
			<g class="alarm">
				<path d={`M590.2 ${MISSING - 9}h7.6l5.2 5.2v7.6l-5.2 5.2h-7.6l-5.2-5.2v-7.6z`} />
				<path class="mark" d={`M594 ${MISSING - 4.6}v5.2M594 ${MISSING + 4.2}v.2`} />
			</g>
		</svg>
	);
}

function Cookie({ y }: { y: number }) {
	return (
		<g class="cookie">
			<circle class="dough" cx="44" cy={y} r="14" />
			<g class="chips">
				<circle cx="39" cy={y - 5} r="2.6" />
				<circle cx="49" cy={y - 2} r="2.2" />
				<circle cx="42" cy={y + 5} r="2.4" />
			</g>
		</g>
	);
}
