import { describe, expect, it } from 'vitest';
import { createFakeBackend } from '../fake-backend.ts';
import { startModel } from '../make-model.ts';
import { declaration, policy } from '../make-policy.ts';

const SITE = 'data.ville-exemple.example';

async function read() {
	const backend = createFakeBackend();
	const declarations = [declaration({ line: 1 }), declaration({ names: ['_ga'], line: 2 })];
	backend.outcomes.set('pasted', { kind: 'policy', policy: policy({ sites: [SITE], declarations }) });
	const model = await startModel(backend);
	model.importing.sources.setText('x');
	await model.importing.preview();
	const row = (index: number) => {
		const row = model.importing.current.value?.rows[index];
		if (!row) throw new Error(`no row ${index}`);
		return row;
	};
	const names = () => model.importing.current.value?.policy.declarations.flatMap(({ names }) => names);
	return { backend, model, mend: model.mend, importing: model.importing, row, names };
}

describe('mending a draft', () => {
	it('saves the rows as corrected, without the dropped and with the added', async () => {
		const { backend, model, mend, row } = await read();
		await mend.correct(row(0));
		mend.type({ names: 'session*', category: 'functional' });
		mend.save();
		mend.drop(row(1));
		await mend.add();
		mend.type({ names: 'atuserid' });
		mend.save();
		await model.preview.save();
		expect(backend.stored.get(SITE)?.declarations).toMatchObject([
			{ names: ['session*'], category: 'functional', line: 1 },
			{ names: ['atuserid'], line: null },
		]);
	});

	it('leads the keyboard into the row and back to it', async () => {
		const { model, mend, row } = await read();
		await mend.correct(row(1));
		expect(model.notices.focusWish.value?.id).toBe('row-names');
		mend.cancel();
		expect([model.notices.focusWish.value?.id, mend.editor.value]).toEqual(['row-1', null]);
	});

	it('refuses what cannot be, says why, and keeps what was typed', async () => {
		const { mend, names } = await read();
		await mend.add();
		mend.type({ names: '*' });
		mend.save();
		expect([mend.error.value, mend.editor.value?.refused, names()]).toEqual([
			'names-too-wide',
			true,
			['sessionid', '_ga'],
		]);
	});

	it('keeps a row half done open when another is asked for, and is not saved over', async () => {
		const { backend, model, mend, row } = await read();
		await mend.correct(row(0));
		mend.type({ provider: 'Piano' });
		await mend.correct(row(1));
		expect(mend.editor.value).toMatchObject({ rowId: 0, fields: { provider: 'Piano' } });
		await model.preview.save();
		expect([backend.stored.size, model.preview.refusal.value?.why]).toEqual([0, 'editing']);
		mend.cancel();
		await model.preview.save();
		expect(backend.stored.size).toBe(1);
	});

	it('leaves a row that was opened and not touched for another', async () => {
		const { mend, row } = await read();
		await mend.correct(row(0));
		await mend.correct(row(1));
		expect(mend.editor.value?.rowId).toBe(1);
	});
});

describe('reading again over corrections', () => {
	it('asks first, and keeps them where the person says so', async () => {
		const { backend, model, mend, importing, row, names } = await read();
		mend.drop(row(0));
		await importing.preview();
		expect([importing.losing.asking.value, model.notices.focusWish.value?.id]).toEqual([1, 'losing']);
		expect([backend.sources.length, names()]).toEqual([1, ['_ga']]);
		importing.losing.refuse();
		expect([importing.losing.asking.value, names()]).toEqual([null, ['_ga']]);
	});

	it('loses them only where the person says so, in the very turn of the click', async () => {
		const { backend, mend, importing, row } = await read();
		mend.drop(row(0));
		importing.sources.setAddress(`https://${SITE}/p`);
		await importing.preview();
		expect(backend.asked).toEqual([]);
		importing.losing.accept();
		expect(backend.asked).toEqual([SITE]);
	});

	it('asks before they are discarded, and not once they are taken back', async () => {
		const { model, mend, importing, row } = await read();
		mend.drop(row(0));
		model.preview.discard();
		expect(importing.losing.asking.value).toBe(1);
		mend.undrop(row(0));
		model.preview.discard();
		expect([importing.losing.asking.value, importing.current.value]).toEqual([null, null]);
	});

	it('asks no more once they are saved', async () => {
		const { model, mend, importing, row } = await read();
		mend.drop(row(0));
		await importing.preview();
		await model.preview.save();
		expect([importing.losing.asking.value, importing.handwork.value]).toEqual([null, 0]);
	});
});
