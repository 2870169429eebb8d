/** What the manifest promises is there: pictures of the size it names, addresses inside the app's folder. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sharePath } from '../../../src/pwa/shared-photos';

interface Picture {
	readonly src: string;
	readonly sizes: string;
	readonly type: string;
	readonly purpose?: string;
	readonly form_factor?: string;
	readonly label?: string;
}
interface Manifest {
	readonly id: string;
	readonly start_url: string;
	readonly scope: string;
	readonly icons: readonly Picture[];
	readonly screenshots: readonly Picture[];
	readonly shortcuts: readonly {
		readonly name: string;
		readonly url: string;
		readonly icons: readonly Picture[];
	}[];
	readonly share_target: {
		readonly action: string;
		readonly method: string;
		readonly enctype: string;
		readonly params: { readonly files: readonly { readonly name: string }[] };
	};
	readonly file_handlers: readonly { readonly action: string }[];
}
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as Manifest;

/** "512x512" of a PNG or of a WebP with a header of its own. */
function sizeOf(path: string): string {
	const bytes = readFileSync(`public/${path}`);
	if (path.endsWith('.png')) return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
	expect(bytes.toString('latin1', 8, 16)).toBe('WEBPVP8X');
	return `${bytes.readUIntLE(24, 3) + 1}x${bytes.readUIntLE(27, 3) + 1}`;
}

describe('the manifest', () => {
	const { icons, screenshots, shortcuts } = manifest;
	const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((each) => each.icons)];

	it.each(pictures)('names $src with its size and kind', ({ src, sizes, type }) => {
		expect(sizeOf(src)).toBe(sizes);
		expect(type).toBe(`image/${src.split('.').at(-1)!}`);
	});

	it('has an icon that may be cut to any shape, apart from those that may not', () => {
		const cut = icons.filter(({ purpose }) => purpose === 'maskable').map(({ src }) => src);
		expect(cut).toEqual(['icons/maskable-512.png']);
		expect(icons.filter(({ purpose }) => purpose === undefined)).toHaveLength(2);
	});

	it('shows the app on a desk and on a phone, in less than half a megabyte', () => {
		expect(new Set(screenshots.map((each) => each.form_factor))).toEqual(
			new Set(['wide', 'narrow']),
		);
		const bytes = screenshots.map(({ src }) => readFileSync(`public/${src}`).length);
		expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(500_000);
		for (const { label } of screenshots) expect(label).not.toBe('');
	});

	it.each(['https://a.example/', 'https://a.example/some/deep/path/'])(
		'keeps every address inside the app at %s',
		(folder) => {
			const addresses = [
				...[manifest.start_url, manifest.scope, manifest.share_target.action],
				...[...pictures.map(({ src }) => src), ...shortcuts.map(({ url }) => url)],
				...manifest.file_handlers.map(({ action }) => action),
			];
			for (const address of addresses) {
				expect(new URL(address, `${folder}manifest.webmanifest`).href.startsWith(folder)).toBe(
					true,
				);
			}
		},
	);

	it('has photos sent to where the service worker waits for them', () => {
		const { action, method, enctype, params } = manifest.share_target;
		expect(action).toBe(sharePath);
		expect([method, enctype]).toEqual(['POST', 'multipart/form-data']);
		expect(params.files.map(({ name }) => name)).toEqual(['photos']);
		// Its name stays: another would be another app beside the one that is installed.
		expect(manifest.id).toBe('mondrian');
	});

	it('says in German what it says in English, and nothing else', () => {
		const german = JSON.parse(readFileSync('public/manifest.de.webmanifest', 'utf8')) as Manifest;
		const wordsIn = (key: string): boolean =>
			['name', 'description', 'label', 'lang'].includes(key);
		const bare = (one: Manifest): unknown =>
			JSON.parse(JSON.stringify(one), (key, value: unknown) =>
				wordsIn(key) && typeof value === 'string' ? '' : value,
			);
		expect(bare(german)).toEqual(bare(manifest));
		const labels = (one: Manifest) => [
			...one.screenshots.map(({ label }) => label),
			...one.shortcuts.map(({ name }) => name),
		];
		for (const [i, label] of labels(german).entries()) expect(label).not.toBe(labels(manifest)[i]);
	});
});
