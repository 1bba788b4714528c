/** @param {readonly import('./figure.ts').Figure[]} _figures @param {unknown} _functions */
export async function writeDay(_figures, _functions) {}
