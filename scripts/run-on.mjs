/**
 * Sets on the settings screen where Loupe runs: 'auto', 'gpu' or 'cpu'. Leaves the page where it was.
 */
export async function runOn(page, place) {
	const before = await page.evaluate(() => {
		const { hash } = location;
		location.hash = '#/settings';
		return hash;
	});
	await page.getByTestId(`runs-on-${place}`).check();
	await page.evaluate((hash) => (location.hash = hash === '' ? '#/' : hash), before);
}
