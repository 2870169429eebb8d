/** Browsers that a test starts itself, to do to their processes what a machine does. */
import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, BrowserContext } from '@playwright/test';

async function browserPid(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	await session.detach();
	return processInfo.find(({ type }) => type === 'browser')!.id;
}

/** Kills the whole browser as a crash or a power cut would. */
export async function kill(context: BrowserContext): Promise<void> {
	const pid = await browserPid(context.browser()!);
	const closed = new Promise((resolve) => context.once('close', resolve));
	process.kill(pid, 'SIGKILL');
	await closed;
}

/** Stops all processes of a browser for a while, as a closed lid does. */
export async function suspend(browser: Browser, ms: number): Promise<void> {
	const pids = familyOf(await browserPid(browser));
	for (const pid of pids) process.kill(pid, 'SIGSTOP');
	try {
		await new Promise((resolve) => setTimeout(resolve, ms));
	} finally {
		for (const pid of pids.toReversed()) process.kill(pid, 'SIGCONT');
	}
}

/** A process and all that come from it, parents first. */
function familyOf(root: number): readonly number[] {
	const children = new Map<number, number[]>();
	for (const name of readdirSync('/proc').filter((each) => /^\d+$/u.test(each))) {
		const parent = parentOf(Number(name));
		if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
	}
	const family = [root];
	for (const pid of family) family.push(...(children.get(pid) ?? []));
	return family;
}

function parentOf(pid: number): number | undefined {
	try {
		// The name in brackets may hold anything: what follows it is the state, then the parent.
		const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
		return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
	} catch {
		return undefined;
	}
}
