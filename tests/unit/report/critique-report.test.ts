import { describe, expect, it } from 'vitest';
import { advisors } from '../../../src/advisors';
import type { PhotoCritique } from '../../../src/domain/critique/photo-critique';
import type { JobResult } from '../../../src/domain/job/result';
import { critiqueReport } from '../../../src/ui/report/critique-report';
import { markup } from '../../../src/ui/report/markup';
import { reportId } from '../../../src/ui/report/report-id';
import { text } from '../../../src/ui/text';
import { sampleCritique, told } from '../../support/samples';

const critique = sampleCritique();
const result: JobResult = {
	type: 'result',
	jobId: '0000000f-78f0-723d-8999-b92d8494880b',
	status: 'done',
	kind: 'critique',
	critique,
	photo: { name: 'a.jpg', bytes: 1 },
	advisor: 'okeeffe',
	model: { id: 'loupe', runtime: 'web-llm x' },
	promptVersion: 'loupe-1',
	timings: {},
};
const attack = `<script>alert(1)</script><img src=x onerror="alert(1)">'&`;

describe('a report', () => {
	it('holds every part of the critique, the advisor, and whose words they are not', () => {
		const page = critiqueReport({ result, critique, endedAtMs: 0, photo: undefined });
		for (const { comment, recommendation } of critique.dimensions) {
			expect(page).toContain(comment);
			expect(page).toContain(recommendation);
		}
		for (const text of ['6.5', 'good light', 'calm the noise', 'Noise, strong', '1887–1986'])
			expect(page).toContain(text);
		expect(page).toContain(`Report ${reportId(result.jobId)}`);
		expect(page.match(/<article>/gu)).toHaveLength(6);
		expect(page).not.toContain('<img');
	});

	it('leads, lists what to do once, and leaves the older list out', () => {
		const page = critiqueReport({
			result,
			critique: { ...critique, ...told, outside: 'Not a landscape.', suggestion: 'Go back.' },
			endedAtMs: 0,
			photo: undefined,
		});
		const [{ what, why, next }] = told.actions as [NonNullable<typeof told.actions>[0]];
		for (const words of [told.lead!, 'Not a landscape.', 'Go back.', `${what}.`, why]) {
			expect(page).toContain(words);
		}
		expect(page).toContain(`Next time: ${next!}`);
		expect(page).toContain('Where: top.');
		expect(page).not.toContain('Now:');
		expect(page).not.toContain(text.critique.firstThree);
		expect(page).not.toContain('calm the noise');
	});

	it('says where the photo went', () => {
		const of = (given: JobResult): string =>
			critiqueReport({ result: given, critique, endedAtMs: 0, photo: undefined });
		expect(of(result)).toContain('The photo stayed in this browser.');
		const model = { ...result.model, engine: 'server', server: 'http://10.0.0.7:8000' } as const;
		expect(of({ ...result, egress: 'network', model })).toContain(
			'The photo went to http://10.0.0.7:8000, on another machine.',
		);
	});

	it('draws no empty advice', () => {
		const quiet = critique.dimensions.map((each) => ({ ...each, recommendation: '' }));
		const page = critiqueReport({
			result,
			critique: { ...critique, dimensions: quiet, strengths: [], actions: [] },
			endedAtMs: 0,
			photo: undefined,
		});
		expect(page).not.toContain('class="advice"');
		expect(page).not.toContain(`<h2>${text.critique.strengths}</h2>`);
	});

	it('says of a cut file that not all of it was looked at', () => {
		// What a decoder puts in place of the missing part is in every figure.
		const words = 'is empty in the picture, and was measured and judged as part of it';
		const page = (photo: JobResult['photo']) =>
			critiqueReport({ result: { ...result, photo }, critique, endedAtMs: 0, photo: undefined });
		expect(page({ ...result.photo, incomplete: true })).toContain(words);
		expect(page(result.photo)).not.toContain(words);
	});

	it('escapes whatever comes from outside', () => {
		const evil: PhotoCritique = {
			...critique,
			scene: attack,
			strengths: [attack],
			priorities: [attack],
			dimensions: critique.dimensions.map((each) => ({
				...each,
				comment: attack,
				recommendation: attack,
			})),
		};
		const page = critiqueReport({
			result: { ...result, photo: { name: attack, bytes: 1 } },
			critique: evil,
			endedAtMs: 0,
			photo: 'data:image/jpeg;base64,AAAA',
		});
		expect(page).not.toContain('<script');
		expect(page.match(/<img/gu)).toHaveLength(1);
		// Within an attribute it is text: its quotes cannot end the attribute.
		expect(page).not.toMatch(/onerror=["']/u);
		expect(page).toContain('&lt;script&gt;');
	});

	it('asks for nothing: no script, no address but the advisor’s links', () => {
		const page = critiqueReport({ result, critique, endedAtMs: 0, photo: undefined });
		expect(page).toContain("default-src 'none'");
		const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/gu)].map((match) => match[1]);
		const links = advisors.find(({ id }) => id === 'okeeffe')!.links.map(({ url }) => url);
		expect(addresses.map((each) => each?.replaceAll('&#39;', "'"))).toEqual(links);
	});
});

it('takes its own parts as they are, and everything else as text', () => {
	expect(markup`<p>${'<b>'}${markup`<i>${'&'}</i>`}${[markup`1`, '<']}</p>`.toString()).toBe(
		'<p>&lt;b&gt;<i>&amp;</i>1&lt;</p>',
	);
});

it('says in every disclaimer whose words they are not', () => {
	for (const { name } of advisors) {
		expect(text.critique.disclaimer(name)).toContain(`${name} never said this`);
		expect(text.critique.longDisclaimer(name)).toHaveLength(3);
		expect(text.critique.longDisclaimer(name)[0]).toContain(`not a critique by ${name}`);
	}
});
