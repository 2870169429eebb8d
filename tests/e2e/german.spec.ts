import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, kingfisher, resultOf, submit, test } from './app';
import { open } from './page';

const englishWords = /\b(?:the|of|and|is|with|photo stays|highlights|shadows)\b/iu;

async function shows(page: Page, hash: string): Promise<string> {
	await page.evaluate((to) => (location.hash = to), hash);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return page.getByRole('main').innerText();
}

test('a German browser gets a critique in German from the start to the saved page; another language is told at once, in all tabs', async ({
	browser,
	site,
}) => {
	const context = await browser.newContext({ locale: 'de-DE' });
	const page = await context.newPage();
	await open(page, site.url);
	await expect(page.locator('html')).toHaveAttribute('lang', 'de');
	await expect(page.getByText('Fotos bleiben auf diesem Gerät')).toBeVisible();
	const id = await submit(page, kingfisher);
	const { critique } = await resultOf(page, id);
	if (critique?.kind !== 'critique') throw new Error('no critique');
	expect(critique.language).toBe('de');
	for (const { comment } of critique.dimensions) expect(comment).not.toMatch(englishWords);
	await shows(page, `#/job/${id}`);
	await expect(page.getByRole('region', { name: 'Sechs Seiten des Bildes' })).toBeVisible();
	// A card is silent where the lead has said it.
	const said = critique.dimensions.find(({ comment }) => comment !== '')!.comment;
	await expect(page.getByText(said).first()).toBeVisible();

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Als Seite speichern' }).click();
	const saved = readFileSync(await (await download).path(), 'utf8');
	expect(saved).toContain('<html lang="de">');
	expect(saved).toContain('<h2>Sechs Seiten des Bildes</h2>');
	const words = saved.replace(/<style>[^]*<\/style>|<[^>]+>/gu, ' ').replace(/data:\S+/gu, '');
	expect(words).not.toMatch(englishWords);

	const other = await context.newPage();
	await open(other, `${site.url}#/job/${id}`);
	await shows(page, '#/settings');
	await page.getByLabel('Sprache').selectOption({ label: 'English' });
	await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
	// The same claims, told anew; nothing was reloaded.
	await expect(other.getByRole('region', { name: 'Six dimensions' })).toBeVisible();
	await expect(other.getByText(said)).toHaveCount(0);
	await expect(other.locator('html')).toHaveAttribute('lang', 'en');
	await other.reload();
	await expect(other.getByRole('region', { name: 'Six dimensions' })).toBeVisible();
	await page.getByLabel('Language').selectOption({ label: 'Deutsch' });
	await expect(other.getByText(said).first()).toBeVisible();
	await context.close();
});
