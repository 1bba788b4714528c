import { useEffect, useMemo, useState } from 'preact/hooks';
import { certificateText } from '../../src/core/certificate/certificate.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { type CertificateView, certificateView } from '../../src/report-text/certificate/certificate-view.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { SAVE_CERTIFICATE_ID } from './certificate-model.ts';

interface Props {
	readonly model: OptionsModel;
	readonly report: SiteReport;
	/** Its address would be opened in an ordinary window. */
	readonly isPrivate: boolean;
}

/** The certificate of a portal's newest report, with what prints and saves it. */
export function CertificatePart({ model, report, isPrivate }: Props) {
	const tr = useTranslator();
	const certificate = useMemo(() => model.certificates.of(report), [report]);
	const view = certificateView(certificate, tr, !isPrivate);
	const [digest, setDigest] = useState('');
	useEffect(() => {
		let isStale = false;
		void sha256(certificateText(certificate)).then((hex) => {
			if (!isStale) setDigest(hex);
		});
		return () => {
			isStale = true;
		};
	}, [certificate]);
	return (
		<>
			<div class="buttons certificate-buttons">
				<button
					type="button"
					class="primary"
					data-action="print-certificate"
					onClick={() => model.certificates.print()}
				>
					{tr.t('options_certificate_print')}
				</button>
				<button
					type="button"
					id={SAVE_CERTIFICATE_ID}
					data-action="save-certificate"
					aria-disabled={digest === ''}
					onClick={() => {
						if (digest !== '') void model.certificates.save(report, certificate, view, digest);
					}}
				>
					{tr.t('options_certificate_save')}
				</button>
			</div>
			<Certificate view={view} digest={digest} />
		</>
	);
}

function Certificate({ view, digest }: { view: CertificateView; digest: string }) {
	const { title, result, facts, cookies, unseen, limits, modest, seal } = view;
	return (
		<article class="certificate" lang={view.language}>
			<h3>{title}</h3>
			<p class="certificate-result">{result}</p>
			<dl>
				{facts.map(({ label, value, url }) => (
					<div key={label}>
						<dt>{label}</dt>
						<dd>
							{url === null ? (
								value
							) : (
								<a href={url} target="_blank" rel="noreferrer noopener">
									{value}
								</a>
							)}
						</dd>
					</div>
				))}
			</dl>
			<h4>{cookies.heading}</h4>
			<CookieTable cookies={cookies} />
			{unseen !== null && (
				<>
					<h4>{unseen.heading}</h4>
					<p class="certificate-names">
						{unseen.names.map((name) => (
							<code key={name}>
								<bdi>{name}</bdi>
							</code>
						))}
					</p>
				</>
			)}
			<h4>{limits.heading}</h4>
			<ul class="certificate-limits">
				{limits.entries.map((entry) => (
					<li key={entry}>{entry}</li>
				))}
			</ul>
			<footer>
				<p>{modest}</p>
				<p>
					<span class="aside">{seal.heading}</span> <code data-sha256>{digest}</code>
				</p>
				<p class="aside">{seal.words}</p>
			</footer>
		</article>
	);
}

/** On narrow screens each row is a card: a cell then shows its column's name. */
function CookieTable({ cookies: { heading, columns, rows } }: Pick<CertificateView, 'cookies'>) {
	const [first = '', ...others] = columns;
	return (
		<table class="declarations">
			<caption class="visually-hidden">{heading}</caption>
			<thead>
				<tr>
					{columns.map((column) => (
						<th key={column} scope="col">
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map(({ name, where, cells }, index) => (
					<tr key={index}>
						<th scope="row" data-label={first}>
							<code>
								<bdi>{name}</bdi>
							</code>
							<div class="aside">
								<bdi>{where}</bdi>
							</div>
						</th>
						{cells.map((cell, at) => (
							<td key={at} data-label={others[at]}>
								<bdi>{cell}</bdi>
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
