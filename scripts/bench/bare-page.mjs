// A blank page beside the built files, without the app and without its policy.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserFlags, needBrowser } from '../browser.mjs';
import { resolveFile } from '../serve.mjs';

/**
 * `extra(pathname, origin)` gives the text of a script of the caller's own. The profile is one on the disk: a private
 * window keeps files in memory, and reads them by other ways. -> { page, profile, close }
 */
export async function openBarePage(software, extra = () => undefined) {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url, 'http://x');
		const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
		const own = extra(pathname, `http://${request.headers.host}`);
		if (own !== undefined) return send('text/javascript', own);
		if (pathname === '/') return send('text/html', '<!doctype html><title>bench</title>');
		const file = resolveFile('dist', pathname);
		if (!file) return response.writeHead(404).end();
		const type = file.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
		return send(type, readFileSync(file));
	});
	await new Promise((done) => server.listen(0, '127.0.0.1', done));
	const profile = mkdtempSync(join(tmpdir(), 'mondrian-bench-'));
	const context = await chromium.launchPersistentContext(profile, {
		executablePath: needBrowser(),
		args: browserFlags({ software }),
	});
	const page = await context.newPage();
	await page.goto(`http://127.0.0.1:${server.address().port}/`);
	const close = async () => {
		await context.close();
		server.close();
		rmSync(profile, { recursive: true, force: true });
	};
	return { page, profile, close };
}
