import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/style/base.css';
import type { Pictures } from '../../../src/ui/viewer/picture';
import Viewer from '../../../src/ui/viewer/Viewer.svelte';
import { loadText } from '../../../src/ui/text';

let shown: Record<string, unknown> | undefined;
const main = document.createElement('main');
const bitmaps: ImageBitmap[] = [];

beforeEach(async () => {
	await loadText('viewer');
	await page.viewport(800, 700);
	document.body.append(main);
});
afterEach(async () => {
	if (shown !== undefined) await unmount(shown);
	shown = undefined;
	bitmaps.length = 0;
	main.replaceChildren();
	main.remove();
});

/** Left half of one colour, right half of another, with a point of white in the very middle. */
async function picture(name: string, left: string, right: string, side = 4000) {
	const canvas = new OffscreenCanvas(side, side);
	const pen = canvas.getContext('2d')!;
	pen.fillStyle = left;
	pen.fillRect(0, 0, side / 2, side);
	pen.fillStyle = right;
	pen.fillRect(side / 2, 0, side / 2, side);
	pen.fillStyle = '#fff';
	pen.fillRect(side / 2 - 10, side / 2 - 10, 20, 20);
	const bitmap = await createImageBitmap(canvas);
	bitmaps.push(bitmap);
	const full = () => Promise.resolve({ bitmap, width: side, height: side });
	return { name, label: name, preview: undefined, full };
}

function open(pictures: Pictures, divided = false): void {
	const button = document.createElement('button');
	main.append(button);
	button.focus();
	const onclose = (): void => {
		if (shown !== undefined) void unmount(shown);
		shown = undefined;
	};
	shown = mount(Viewer, { target: main, props: { pictures, divided, onclose } });
	flushSync();
}

const canvases = (): readonly HTMLCanvasElement[] => [...main.querySelectorAll('canvas')];
/** at parts of a canvas's sides */
function colourAt(canvas: HTMLCanvasElement | undefined, x: number, y = 0.5): string {
	if (canvas === undefined) return '';
	const at = [Math.floor(x * canvas.width), Math.floor(y * canvas.height)] as const;
	return [...(canvas.getContext('2d')?.getImageData(...at, 1, 1).data ?? [])].slice(0, 3).join();
}
const percent = (): string => main.querySelector('output')?.textContent ?? '';
const wait = { timeout: 20_000 };

it('goes from all of a photo to its pixels and on by keys, and gives memory and focus back', async () => {
	open([await picture('a.jpg', '#f00', '#00f')]);
	const dialog = main.querySelector('dialog')!;
	expect(dialog.open).toBe(true);
	await expect.poll(() => colourAt(canvases()[0], 0.3), wait).toBe('255,0,0');
	expect(Number.parseFloat(percent())).toBeLessThan(30);
	await userEvent.keyboard('1');
	await expect.poll(percent, wait).toBe('100 %');
	await expect.poll(() => colourAt(canvases()[0], 0.5), wait).toBe('255,255,255');
	await userEvent.keyboard('{ArrowRight}');
	await expect.poll(() => colourAt(canvases()[0], 0.5), wait).toBe('0,0,255');
	await userEvent.keyboard('+');
	await expect.poll(percent, wait).toBe('150 %');
	await userEvent.keyboard('0');
	await expect.poll(() => Number.parseFloat(percent()), wait).toBeLessThan(30);
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => document.activeElement, wait).toBe(main.querySelector('button'));
	// A closed bitmap has no sides.
	expect(bitmaps[0]?.width).toBe(0);
});

it('moves two together, by the wheel at the point that it is turned over', async () => {
	open([await picture('a.jpg', '#f00', '#00f'), await picture('b.jpg', '#0f0', '#ff0')]);
	await expect
		.poll(() => canvases().map((each) => colourAt(each, 0.3)), wait)
		.toEqual(['255,0,0', '0,255,0']);
	const box = canvases()[1]!.getBoundingClientRect();
	const point = { clientX: box.left + box.width * 0.9, clientY: box.top + box.height / 2 };
	canvases()[1]!.dispatchEvent(
		new WheelEvent('wheel', { deltaY: -900, ctrlKey: true, cancelable: true, ...point }),
	);
	// What was under the pointer fills both.
	await expect
		.poll(() => canvases().map((each) => colourAt(each, 0.3)), wait)
		.toEqual(['0,0,255', '255,255,0']);
	expect(percent()).toBe('1600 %');
});

it('lays the later over the earlier one, up to a divider that keys and pointers move', async () => {
	open([await picture('a.jpg', '#f00', '#f00'), await picture('b.jpg', '#0f0', '#0f0')], true);
	const ends = (): readonly string[] => [0.4, 0.6].map((x) => colourAt(canvases()[0], x, 0.3));
	await expect.poll(ends, wait).toEqual(['255,0,0', '0,255,0']);
	const slider = main.querySelector<HTMLInputElement>('input[type=range]')!;
	slider.focus();
	await userEvent.keyboard('{End}');
	await expect.poll(ends, wait).toEqual(['255,0,0', '255,0,0']);
	await page.getByRole('button', { name: 'Before/after slider' }).click();
	await expect.poll(() => canvases().length, wait).toBe(2);
});
