import { describe, expect, it } from 'vitest';
import type { Sight } from '../../../../src/domain/critique/answered';
import { findingKinds } from '../../../../src/domain/critique/critique';
import { sceneMoods, sceneNouns } from '../../../../src/domain/critique/loupe-words';
import { unsureBelow } from '../../../../src/domain/facts/facts';
import { seenFacts } from '../../../../src/domain/facts/seen-facts';

const sight = (change: Partial<Sight>): Sight => ({ scene: 'a picture', findings: [], ...change });

describe('what the eyes saw, as facts', () => {
	it('names the scene without its article, and whether people are in it', () => {
		const of = (scene: string) => seenFacts(sight({ scene }), 'loupe');
		expect(of('a bird before a soft background')).toMatchObject({
			scene: { value: 'bird', from: 'model' },
			people: { value: false },
			softBackground: { value: true },
		});
		expect(of('the sky with people at night')).toMatchObject({
			scene: { value: 'sky' },
			people: { value: true },
			night: { value: true },
		});
		expect(of('a person by lamplight')).toMatchObject({
			people: { value: true },
			lamps: { value: true },
		});
		// Loupe's word for what it cannot tell.
		expect(of('a picture on white')).toEqual({ highKey: expect.anything() as unknown });
	});

	it('knows every noun and mood', () => {
		for (const noun of sceneNouns.filter((each) => each !== 'a picture')) {
			expect(seenFacts(sight({ scene: noun }), 'loupe').scene?.value).toBe(
				noun.replace(/^(an?|the) /u, ''),
			);
		}
		for (const mood of sceneMoods) {
			const facts = seenFacts(sight({ scene: `a picture ${mood}` }), 'loupe');
			// The pixels know better what has no colour.
			expect(Object.keys(facts)).toHaveLength(mood === 'in black and white' ? 0 : 1);
		}
	});

	it('has a fact with severity and place for each kind of finding', () => {
		for (const kind of findingKinds) {
			const finding = { kind, severity: 'strong', where: 'top left' } as const;
			const facts = Object.values(seenFacts(sight({ findings: [finding] }), 'loupe'));
			expect(facts).toMatchObject([{ where: 'top left', from: 'model' }]);
			const { value } = facts[0]! as { value: unknown };
			expect(typeof value === 'number' ? value : (value as { severity: number }).severity).toBe(3);
		}
	});

	it('lays a subject into its ninth, inside the frame', () => {
		const at = (where: 'left' | 'centre' | 'bottom right', size: 'small' | 'large') =>
			seenFacts(sight({ subject: { where, size } }), 'loupe').subject;
		expect(at('left', 'small')).toMatchObject({ value: { size: 'small' }, where: 'left' });
		expect(at('centre', 'small')!.region!.x).toBeCloseTo(0.39);
		for (const fact of [at('left', 'small'), at('bottom right', 'large')]) {
			const { x, y, width, height } = fact!.region!;
			expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
			expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(1);
		}
		expect(seenFacts(sight({}), 'loupe')).not.toHaveProperty('subject');
	});

	it('is never sure of what a model says that nobody has measured', () => {
		const seen = sight({
			scene: 'a bird at night',
			subject: { where: 'left', size: 'small' },
			findings: [{ kind: 'noise', severity: 'slight', where: 'top' }],
		});
		for (const fact of Object.values(seenFacts(seen, 'general'))) {
			expect(fact.confidence).toBeLessThan(unsureBelow);
		}
	});
});
