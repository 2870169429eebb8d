// What ships, named and hashed (CycloneDX), written into each build by npm itself from the lock file.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const billName = 'bill-of-materials.json';
const licencesName = 'licences.md';

function shippedEntries() {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
	return Object.entries(packages).filter(
		([path, { dev, optional, devOptional }]) => path && !dev && !optional && !devOptional,
	);
}

const nameOf = ([path, { version }]) => `${path.replace(/^.*node_modules\//u, '')}@${version}`;

/** Names and versions of the packages that ship, of the lock file. */
export function shippedPackages() {
	return shippedEntries().map(nameOf);
}

/** What is no package (model, font, photos), then each package with the text that came with it. */
function readLicences() {
	const notice = readFileSync('NOTICE', 'utf8').trim();
	const font = readFileSync('public/licences/OFL-1.1.txt', 'utf8').trim();
	const texts = shippedEntries().map((entry) => {
		const [path, { license }] = entry;
		const files = readdirSync(path).filter((name) => /^(?:licen[cs]e|notice|copying)/iu.test(name));
		const said = files.map((name) => readFileSync(join(path, name), 'utf8').trim());
		return [`# ${nameOf(entry)}: ${license}`, ...said].join('\n\n');
	});
	return `${[notice, ...texts, `# Jost: OFL-1.1\n\n${font}`].join('\n\n')}\n`;
}

function readBill() {
	const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
	const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
	const said = execFileSync(npm, args, {
		encoding: 'utf8',
		maxBuffer: 1 << 28,
		// In production npm names a part of them alone.
		env: { ...process.env, NODE_ENV: '' },
		shell: process.platform === 'win32',
	});
	return JSON.parse(said);
}

/** npm counts as its tools' what both they and the app need: the lock file knows better. */
export function shippedBill(bill, shipped = shippedPackages()) {
	const ships = new Set(shipped);
	const components = bill.components.filter(({ name, version }) => ships.has(`${name}@${version}`));
	const refs = new Set(components.map((each) => each['bom-ref']));
	const own = bill.metadata.component['bom-ref'];
	return {
		bomFormat: bill.bomFormat,
		specVersion: bill.specVersion,
		version: bill.version,
		metadata: { component: { ...bill.metadata.component, name: 'mondrian', type: 'application' } },
		components,
		dependencies: bill.dependencies
			.filter(({ ref }) => ref === own || refs.has(ref))
			.map(({ ref, dependsOn = [] }) => ({
				ref,
				dependsOn: dependsOn.filter((each) => refs.has(each)),
			})),
	};
}

/** Vite plugin: the build carries the list and the licences beside the page. */
export function carryBill() {
	return {
		name: 'mondrian-carry-bill',
		apply: 'build',
		generateBundle() {
			const source = JSON.stringify(shippedBill(readBill()), undefined, '\t');
			this.emitFile({ type: 'asset', fileName: billName, source });
			this.emitFile({ type: 'asset', fileName: licencesName, source: readLicences() });
		},
	};
}
