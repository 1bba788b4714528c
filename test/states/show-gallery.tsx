import { render } from 'preact';
import { Gallery } from './Gallery.tsx';
import { reloadOnChange } from './reload.ts';

const languages: string[] = await (await fetch('/languages.json')).json();
render(<Gallery languages={languages} />, document.body);
reloadOnChange();
