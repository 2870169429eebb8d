/** Opens what the settings screen keeps under "Advanced". */
export async function showAdvanced(page) {
	const advanced = page.getByTestId('advanced');
	if ((await advanced.getAttribute('open')) === null) await advanced.locator('summary').click();
}

/**
 * Sets on the settings screen where Loupe runs: 'auto', 'gpu' or 'cpu'. Leaves the page where it was.
 */
export async function runOn(page, place) {
	const before = await page.evaluate(() => {
		const { hash } = location;
		location.hash = '#/settings';
		return hash;
	});
	await showAdvanced(page);
	await page.getByTestId(`runs-on-${place}`).check();
	await page.evaluate((hash) => (location.hash = hash === '' ? '#/' : hash), before);
}
