import type { StackFrame } from '../../core/recording/read-stack.ts';
import type { Origin } from '../../core/recording/recording.ts';
import { clipText, visibleText } from '../../core/text/visible-text.ts';
import { type MessageKey, snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Longer addresses and names are clipped: pages set no limit to theirs. */
const MAX_ADDRESS_LENGTH = 400;
const MAX_FUNCTION_LENGTH = 120;

const MAX_FRAMES = 30;

/** A hostile text, made visible and clipped. */
export function bounded(text: string, length: number = MAX_ADDRESS_LENGTH): string {
	const { text: kept, clipped } = clipText(text, length);
	return `${visibleText(kept)}${clipped ? '…' : ''}`;
}

/** Browsers' resource types in words; others are an "other resource". */
const RESOURCES = new Map<string, MessageKey>([
	['main_frame', 'report_resource_main_frame'],
	['sub_frame', 'report_resource_sub_frame'],
	['script', 'report_resource_script'],
	['stylesheet', 'report_resource_stylesheet'],
	['image', 'report_resource_image'],
	['imageset', 'report_resource_image'],
	['font', 'report_resource_font'],
	['media', 'report_resource_media'],
	['xmlhttprequest', 'report_resource_xmlhttprequest'],
	['ping', 'report_resource_ping'],
	['beacon', 'report_resource_ping'],
	['websocket', 'report_resource_websocket'],
]);

/** The origin of a cookie or an offer, addresses clipped to `maxLength`: "By the answer of https://… (document)". */
export function originWords(origin: Origin, { t }: Translator, maxLength = MAX_ADDRESS_LENGTH): string {
	if (origin.by === 'unknown') return t('report_by_unknown');
	if (origin.by === 'not-observed') return t('report_by_not_observed');
	const address = (url: string) => bounded(url, maxLength);
	if (origin.by === 'sent') return t('report_by_sent', address(origin.url));
	if (origin.by === 'script') return scriptWords(origin, t, address);
	const resource = t(RESOURCES.get(origin.resource) ?? 'report_resource_other');
	const key = origin.inTab ? 'report_by_answer' : 'report_by_answer_elsewhere';
	return t(key, address(origin.url), resource);
}

function scriptWords(
	{ stack, document, isTop }: Extract<Origin, { by: 'script' }>,
	t: Translator['t'],
	address: (url: string) => string,
): string {
	const place = stack.find(({ url, claimed }) => url !== '' || claimed !== undefined);
	if (place === undefined)
		return t(isTop ? 'report_by_script_unnamed' : 'report_by_script_unnamed_frame', address(document));
	const { url, line, claimed } = place;
	if (claimed !== undefined)
		return isTop
			? t('report_by_script_claimed', address(claimed))
			: t('report_by_script_claimed_frame', address(claimed), address(document));
	const isInline = url === document;
	const [script, frame] = [address(url), address(document)];
	if (!isTop && !isInline) {
		if (line === null) return t('report_by_script_frame', script, frame);
		return t('report_by_script_frame_line', script, String(line), frame);
	}
	const where = !isInline ? '' : isTop ? '_inline' : '_inline_frame';
	if (line === null) return t(`report_by_script${where}`, script);
	return t(`report_by_script${where}_line`, script, String(line));
}

/** The certainty of an origin. */
export function witnessWords({ by }: Origin, { t }: Translator): string {
	return t(`report_moment_certainty_${snakeCase(by)}`);
}

/** A call stack, a line each, innermost first. */
export function stackLines(origin: Origin, translator: Translator): readonly string[] {
	if (origin.by !== 'script') return [];
	const { stack } = origin;
	const lines = stack.slice(0, MAX_FRAMES).map((frame) => frameLine(frame, translator));
	const more = stack.length - lines.length;
	return more > 0 ? [...lines, translator.plural('report_moment_stack_more', more)] : lines;
}

function frameLine({ url, line, column, function: name, claimed }: StackFrame, { t }: Translator): string {
	const address = bounded(claimed ?? url) || t('report_stack_nowhere');
	const position = [address, ...[line, column].filter((part) => part !== null)].join(':');
	const place = claimed === undefined ? position : t('report_stack_claimed', position);
	return name === '' ? place : `${bounded(name, MAX_FUNCTION_LENGTH)} – ${place}`;
}
