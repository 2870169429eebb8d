import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Entry {
	readonly version: string;
	readonly integrity?: string;
	readonly resolved?: string;
	readonly link?: boolean;
}
interface Manifest {
	readonly dependencies: Readonly<Record<string, string>>;
	readonly devDependencies: Readonly<Record<string, string>>;
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
	packages: Readonly<Record<string, Entry>>;
};
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

it('every package has its hash, an exact version, and no source but the registry', () => {
	const others = Object.entries(lock.packages).filter(([path]) => path !== '');
	expect(others.length).toBeGreaterThan(100);
	for (const [path, { version, integrity, resolved, link }] of others) {
		expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/u);
		expect(version, path).toMatch(/^\d+\.\d+\.\d+/u);
		// Which registry it comes from is the machine's own affair.
		expect(resolved, path).toBeUndefined();
		expect(link, path).toBeUndefined();
	}
	for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
		expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
		expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
	}
	expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
});
