import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Newer than the oldest browsers (docs/browsers.md), and nothing that the build could write in another way. */
const tooNew =
	/@starting-style|@scope|@view-transition|anchor-name|position-anchor|field-sizing|interpolate-size|calc-size|animation-timeline|:popover-open|:user-(?:in)?valid|allow-discrete|sibling-index|if\(/u;

const styles = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(?:css|svelte)$/u.test(name))
	.map((name) => [name, readFileSync(join('src', name), 'utf8')] as const)
	.map(([name, text]) => {
		const style = name.endsWith('.css') ? text : /<style>(.*)<\/style>/su.exec(text)?.[1];
		return [name, style ?? ''] as const;
	});

it('styles keep to what the oldest browsers know', () => {
	expect(styles.length).toBeGreaterThan(50);
	expect(styles.filter(([, style]) => tooNew.test(style)).map(([name]) => name)).toEqual([]);
});

it('`:has` decorates: Firefox leaves out its rules before 121', () => {
	const users = styles.filter(([, style]) => style.includes(':has(')).map(([name]) => name);
	// Each was looked at without it. PhotoMat: the edited picture lies over the first one either way.
	expect(users.toSorted()).toEqual([
		'ui/critique/Critique.svelte',
		'ui/critique/PhotoMat.svelte',
		'ui/intake/Intake.svelte',
	]);
});
