import { ROOT } from '../build/places.mjs';
import { sourceFiles } from './source-files.mjs';

/** An action of somebody else, and what is run of it. An action of this repository (`./…`) needs no version. */
const USES = /^\s*(?:- )?uses:\s*["']?((?!\.\/)[^\s"'#]+)["']?(?:\s+#\s*(\S+))?/gm;

/** A commit, which nobody can change afterwards; a tag can be moved. */
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;

/**
 * Lists actions that are not pinned to a commit with the version named beside it, and workflows that may write.
 * @param {ReadonlyMap<string, string>} files texts by path
 * @returns {string[]}
 */
export function workflowProblems(files) {
	return [...files].flatMap(([file, text]) => {
		const loose = [...text.matchAll(USES)].flatMap(([, action = '', version]) => {
			if (!PINNED.test(action))
				return [`${file}: ${action} is to be pinned to a commit (40 hexadecimal digits).`];
			return version === undefined ? [`${file}: name the version of ${action} in a comment behind it.`] : [];
		});
		const isWorkflow = file.includes('workflows/');
		return isWorkflow && !/^permissions:/m.test(text)
			? [...loose, `${file}: state its permissions (contents: read).`]
			: loose;
	});
}

/** Checks the workflows of the repository and of its example. @returns {Promise<string[]>} */
export async function ownWorkflowProblems() {
	return workflowProblems(await sourceFiles(['.github', 'docs/example/.github'], /\.ya?ml$/, ROOT));
}
