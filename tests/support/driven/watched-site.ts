/** The built app, with one script more that writes down what goes wrong: for drivers that tell nothing of the console. */
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { serve } from '../../../scripts/serve.mjs';

const nobody = 'https://example.invalid/';
const script = `
// A page that goes breaks off what it still fetches, and WebKit calls that a failure.
let leaves = false;
addEventListener('beforeunload', () => (leaves = true));
const note = (text) => {
	if (leaves) return;
	const noted = JSON.parse(sessionStorage.getItem('problems') ?? '[]');
	sessionStorage.setItem('problems', JSON.stringify([...noted, String(text)]));
};
const { error } = console;
console.error = (...all) => { note(all.join(' ')); error.apply(console, all); };
addEventListener('error', ({ message }) => note(message));
addEventListener('unhandledrejection', ({ reason }) => note(reason));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => note(violatedDirective + ' ' + blockedURI));
`;

export interface WatchedOptions {
	/** tried instead of the address that the device check tries, which nobody has */
	readonly elsewhere?: string;
	/** headers of each answer; those of production if not given */
	readonly sent?: Record<string, string>;
}

export async function watchedSite({ elsewhere, sent }: WatchedOptions = {}): Promise<{
	url: string;
	close: () => Promise<void>;
}> {
	const root = mkdtempSync(join(tmpdir(), 'mondrian-watched-'));
	mkdirSync(join(root, 'assets'));
	const names = readdirSync('dist', { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative('dist', join(entry.parentPath, entry.name)));
	for (const name of names) {
		mkdirSync(dirname(join(root, name)), { recursive: true });
		const whole = resolve('dist', name);
		const text = name.includes('policy') ? readFileSync(whole, 'utf8') : '';
		if (elsewhere !== undefined && text.includes(nobody)) {
			writeFileSync(join(root, name), text.replaceAll(nobody, elsewhere));
		} else if (name === 'index.html') {
			const tag = '<script src="./note-problems.js"></script><title>';
			const page = readFileSync(whole, 'utf8').replace('<title>', tag);
			writeFileSync(join(root, name), page);
		} else symlinkSync(whole, join(root, name));
	}
	writeFileSync(join(root, 'note-problems.js'), script);
	const site = await serve(root, sent && { sent });
	const close = async (): Promise<void> => {
		await site.close();
		rmSync(root, { recursive: true });
	};
	return { url: site.url, close };
}
