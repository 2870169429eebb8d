/** The page for whoever sees, hears, touches or types otherwise. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cancel, eventsOf, expect, kingfisher, removeJob, show, submit, test } from './app';

/** Names of violations, with the screen and the state. */
async function violations(page: Page, state: string): Promise<readonly string[]> {
	const found = await new AxeBuilder({ page }).analyze();
	return found.violations.map(({ id, nodes }) => `${state}: ${id} ${nodes[0]?.html ?? ''}`);
}

/** Whatever is pressed is 44 pixels each way, unless it stands in a line of words. */
const smallTargets = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const all = document.querySelectorAll('a[href], button, select, input, summary, textarea');
		return [...all].flatMap((each) => {
			const isShown = each.checkVisibility({ opacityProperty: true, visibilityProperty: true });
			const isInLine = each.matches('a') && getComputedStyle(each).display === 'inline';
			if (!isShown || isInLine || each.matches('.skip')) return [];
			const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
			// Half a pixel is lost where columns are shared out.
			const isSmall = Math.min(width, height) < 43.5;
			return isSmall
				? [
						`${each.tagName}.${each.className} “${each.textContent.trim().slice(0, 30)}” ${width} × ${height}`,
					]
				: [];
		});
	});

/** What reaches over the side of the window, and words that are cut off below. */
const cutOff = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => {
		const over = document.documentElement.scrollWidth - innerWidth;
		const cut = [...document.querySelectorAll('main *')].filter((each) => {
			const { overflowY, textOverflow, position } = getComputedStyle(each);
			const hides =
				overflowY === 'hidden' && textOverflow !== 'ellipsis' && position !== 'absolute';
			return hides && each.scrollHeight > each.clientHeight + 4 && each.textContent.trim() !== '';
		});
		return [
			...(over > 0 ? [`${over} px too wide`] : []),
			...cut.map(
				(each) =>
					`cut: ${each.tagName}.${each.className} “${each.textContent.trim().slice(0, 30)}”`,
			),
		];
	});

const states = [
	{ name: 'in forced colours', media: { forcedColors: 'active' }, width: 1280, checks: true },
	{
		name: 'on a phone without motion',
		media: { reducedMotion: 'reduce' },
		width: 390,
		checks: true,
	},
	{ name: 'at twice the size of text', width: 1280, textPx: 32 },
	{ name: 'at twice the size of text on a phone', width: 390, textPx: 32 },
	// 1280 pixels at four times the size.
	{ name: 'zoomed to four times', width: 320, height: 256 },
] as const;

for (const state of states) {
	test(`every screen holds ${state.name}`, async ({ desk }) => {
		const { page } = desk;
		const { id } = await desk.critique('kingfisher');
		await page.evaluate(() => window.mondrian.queue.pause());
		const waiting = await submit(page, kingfisher);
		const session = await page.context().newCDPSession(page);
		const problems: string[] = [];
		const screens = [
			...['', `job/${id}`, `job/${waiting}`, `log/${id}`, 'history', 'faults', 'advisors'],
			...[
				'advisors/okeeffe',
				'models',
				'server',
				'settings',
				'speed',
				'check',
				'traffic',
				'queue',
				'nowhere',
			],
		];
		await page.setViewportSize({ width: state.width, height: 'height' in state ? 256 : 844 });
		if ('media' in state) await page.emulateMedia(state.media);
		// As the browser's own setting does it: media queries in em follow.
		const standard = 'textPx' in state ? state.textPx : 16;
		await session.send('Page.setFontSizes', { fontSizes: { standard } });
		await show(page, 'xyz');
		await expect(page.locator('body')).toHaveCSS('font-size', `${standard}px`);
		for (const screen of screens) {
			await show(page, screen);
			await expect(page.locator('main h1:visible')).toHaveCount(1);
			if (screen === 'check') await page.getByTestId('cause').waitFor();
			problems.push(
				...('checks' in state ? await violations(page, screen) : []),
				...(await cutOff(page)).map((each) => `${screen}: ${each}`),
				...(await smallTargets(page)).map((each) => `${screen}: ${each}`),
			);
		}
		await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
		await session.detach();
		await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
		await cancel(page, waiting);
		await eventsOf(page, waiting);
		await removeJob(page, waiting);
		await page.evaluate(() => window.mondrian.queue.resume());
		expect(problems).toEqual([]);
	});
}

/** What has the focus: its place in the page's order, and whether it shows. */
const focused = (page: Page): Promise<{ place: number; words: string; shown: boolean }> =>
	page.evaluate(() => {
		const it = document.activeElement ?? document.body;
		const { outlineStyle, outlineWidth } = getComputedStyle(it);
		return {
			place: it === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(it),
			words: (it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 40),
			shown: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
		};
	});

test('a critique is read from its verdict on, by keys alone, and the focus is never lost', async ({
	desk,
}) => {
	const { page } = desk;
	const { result } = await desk.show('kingfisher');
	await test.step('past the navigation', async () => {
		await page.evaluate(() => {
			document.querySelector('h1')?.blur();
			scrollTo(0, 0);
		});
		await page.getByRole('link', { name: 'Mondrian' }).focus();
		await page.keyboard.press('Shift+Tab');
		await expect(page.getByRole('button', { name: 'Skip to the content' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	});
	await test.step('the verdict comes before the photo, and nothing is passed over', async () => {
		const order = await page.evaluate(() => {
			const main = document.querySelector('main')!;
			const at = (it: Element | null) => [...main.querySelectorAll('*')].indexOf(it!);
			return [main.querySelector('h1'), main.querySelector('h2'), main.querySelector('img')].map(
				at,
			);
		});
		expect(order).toEqual([...order].sort((a, b) => a - b));
		const places: number[] = [];
		for (let i = 0; i < 200; i += 1) {
			await page.keyboard.press('Tab');
			const { place, words, shown } = await focused(page);
			// Through, and out of the page.
			if (place <= (places.at(-1) ?? 0)) break;
			expect(shown, `the focus on "${words}" shows`).toBe(true);
			places.push(place);
		}
		const all = await page.evaluate(() => {
			const kinds = 'a[href], button:enabled, select, input:enabled, summary, textarea';
			const found = [...document.querySelectorAll(`main ${kinds.replaceAll(', ', ', main ')}`)];
			return found.filter((each) => each.checkVisibility({ visibilityProperty: true })).length;
		});
		// Of a group of radio buttons one is a stop.
		expect(places.length).toBeGreaterThan(all * 0.8);
	});
	await test.step('a frame is opened and closed', async () => {
		for (const name of ['Draw a frame', 'Close the frame']) {
			await page.getByRole('button', { name }).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByRole('button', { name })).toHaveCount(0);
			await expect.poll(async () => (await focused(page)).place).toBeGreaterThan(0);
		}
	});
	await test.step('the photo is told by what it shows; a list is one in every browser', async () => {
		const { critique } = result;
		const scene = critique?.kind === 'critique' ? critique.scene : '';
		expect(scene).not.toBe('');
		// A kind, not how many of it.
		const kind = scene.replace(/^an? /u, '');
		await expect(page.getByRole('img', { name: kind }).first()).toBeVisible();
		const plain = await page.evaluate(
			() =>
				[...document.querySelectorAll('ul, ol')].filter(
					// Safari tells no list of one that is styled so.
					(each) => getComputedStyle(each).listStyleType === 'none',
				).length,
		);
		expect(plain).toBe(0);
	});
});

test('a critique is announced in eight short lines at most, and its bar can be heard', async ({
	app,
}) => {
	await app.evaluate(() => {
		const said: string[] = [];
		Object.assign(window, { said });
		const live = '[role="status"], [role="alert"], [role="log"], [aria-live="polite"]';
		const note = (node: Node): void => {
			const element = node instanceof Element ? node : node.parentElement;
			const region = element?.closest(live);
			if (!region || element?.closest('[aria-live="off"]')) return;
			const words = region.textContent.trim();
			if (words !== '' && said.at(-1) !== words) said.push(words);
		};
		new MutationObserver((changes) => {
			for (const { target, addedNodes } of changes) {
				note(target);
				for (const added of addedNodes) {
					if (!(added instanceof Element)) continue;
					// What is there with its words from the start is told only of these.
					for (const region of added.querySelectorAll('[role="status"], [role="alert"]'))
						note(region);
				}
			}
		}).observe(document.body, { childList: true, characterData: true, subtree: true });
	});
	await app.getByTestId('photo-input').setInputFiles(kingfisher);
	const bar = app.getByRole('progressbar', { name: 'Progress' });
	await expect(bar).toHaveAttribute('aria-valuetext', /\S/u);
	await expect(app.getByRole('region', { name: 'Six dimensions' })).toBeVisible();
	const said = await app.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said.length).toBeGreaterThan(0);
	expect(said.length).toBeLessThanOrEqual(8);
	expect(said.filter((line) => line.length > 150)).toEqual([]);
});
