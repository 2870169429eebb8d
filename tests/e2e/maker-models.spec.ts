import { makerModels } from '../../src/domain/model/maker-models';
import { expect, show, test } from './app';

const [first] = makerModels;

test('a model of another maker is offered with its price, its verdict and what was proven of it; nothing is fetched for that', async ({
	fresh: app,
}) => {
	if (first === undefined) throw new Error('none is offered');
	const asked: string[] = [];
	app.on('request', (request) => asked.push(request.url()));
	await show(app, 'models');
	const offer = app.getByTestId(`offer-${first.id}`);
	await expect(offer).toContainText('Experimental: never run by us');
	// What comes, what stays, of what it is made, and by whom.
	await expect(offer).toContainText('To download');
	await expect(offer).toContainText('Takes up in this browser');
	const { origin } = first.package;
	await expect(offer).toContainText(
		`${origin?.repository ?? ''}@${origin?.commit.slice(0, 7) ?? ''}`,
	);
	await expect(offer).toContainText('Hugging Face');
	// The browser of these tests has no graphics processor.
	await expect(offer.getByRole('status')).toContainText('Tight here');
	await expect(offer.getByRole('status')).toContainText('too slow to be of use');
	await expect(offer.getByRole('button', { name: /^Download .* and convert$/u })).toBeEnabled();
	const licence = offer.getByRole('link', { name: 'Licence: Apache-2.0' });
	const text = await app.request.get(
		new URL((await licence.getAttribute('href')) ?? '', app.url()).href,
	);
	expect(await text.text()).toContain('Apache License');

	// Closed at first, and in plain words once it is opened.
	const proven = app.getByTestId(`evidence-${first.id}`);
	await expect(proven.getByText('It computes what the makers’ program computes')).toHaveCount(0);
	await proven.locator('summary').click();
	await expect(proven).toContainText('Never run with its makers’ weights');
	// In small sizes and in its own.
	await expect(proven.getByText('It computes what the makers’ program computes')).toHaveCount(2);
	await expect(proven).toContainText('weights drawn by chance');
	await expect(proven).toContainText('what suits critiques has not been measured');

	// By the page API it joins the models that can be chosen, and still nothing has come.
	const id = first.id;
	expect(await app.evaluate((offered) => window.mondrian.engine.add({ offered }), id)).toEqual([
		id,
	]);
	const panel = app.getByTestId(`model-${id}`);
	await expect(panel).toContainText('not downloaded yet');
	await expect(
		panel.getByRole('button', { name: `Use ${first.name} as soon as it is here` }),
	).toBeVisible();
	await expect(offer).toHaveCount(0);
	await expect(app.getByTestId('model-loupe')).toContainText('In use');
	// It is known after a reload, with its evidence, and gone again for one word.
	await app.reload();
	await app.evaluate(() => window.mondrian.ready);
	await expect(panel).toContainText('not downloaded yet');
	await app.evaluate((model) => window.mondrian.engine.remove(model), id);
	await expect(panel).toHaveCount(0);
	await expect(offer).toBeVisible();
	const own = new URL(app.url()).origin;
	expect(asked.filter((url) => !url.startsWith(own) && !/^(?:blob|data):/u.test(url))).toEqual([]);
});
