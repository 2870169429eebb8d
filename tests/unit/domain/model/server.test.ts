import { describe, expect, it } from 'vitest';
import { egressOf, readServerAddress, serverCard } from '../../../../src/domain/model/server';

describe('the address of a server', () => {
	it.each([
		['http://127.0.0.1:1234', 'http://127.0.0.1:1234'],
		['127.0.0.1:8080', 'http://127.0.0.1:8080'],
		[' localhost:11434/ ', 'http://localhost:11434'],
		['192.168.1.20:8000', 'http://192.168.1.20:8000'],
		['critic.example.org', 'https://critic.example.org'],
		['https://critic.example.org/llm/v1/', 'https://critic.example.org/llm'],
		['http://127.0.0.1:1234/v1/chat/completions', 'http://127.0.0.1:1234'],
		['http://127.0.0.1:1234/v1/models?x=1#y', 'http://127.0.0.1:1234'],
		['HTTP://LocalHost:8080/V1', 'http://localhost:8080/V1'],
		['[::1]:8080', 'http://[::1]:8080'],
	])('%s is read as %s', (typed, address) => {
		expect(readServerAddress(typed)).toBe(address);
	});

	it.each(['', '   ', 'ftp://a.example', 'javascript:alert(1)', 'http://', 'two words', 'http://u:p@a.example'])(
		'%j is none',
		(typed) => {
			expect(readServerAddress(typed)).toBeUndefined();
		},
	);

	it.each([
		['http://127.0.0.1:1234', 'this-machine'],
		['http://localhost', 'this-machine'],
		['http://[::1]:8080', 'this-machine'],
		['http://127.0.0.1.example.org', 'network'],
		['http://localhost.example.org', 'network'],
		['http://192.168.1.20:8000', 'network'],
		['https://critic.example.org', 'network'],
	])('%s is %s', (address, egress) => {
		expect(egressOf(address)).toBe(egress);
	});
});

describe('the card of a server’s model', () => {
	const place = { address: 'server', origin: 'http://127.0.0.1:1234', kind: 'llama.cpp' } as const;

	it('keeps where it is, and one id however it is reached', () => {
		const name = '/models/Qwen2.5-VL-7B-Q4_K_M.gguf';
		const model = { name, contextTokens: 4096, images: true, slots: 4 };
		const card = serverCard({ ...place, models: [model] }, model);
		expect(card).toMatchObject({
			id: `http://127.0.0.1:1234 ${name}`,
			name: 'Qwen2.5-VL-7B-Q4_K_M',
			engine: 'server',
			contract: 'general',
			contextTokens: 4096,
			concurrency: 4,
			server: { ...place, model: name, images: true },
		});
		const direct = { ...place, address: place.origin, models: [model] };
		expect(serverCard(direct, model).id).toBe(card.id);
	});

	it('leaves room for an answer in a small context', () => {
		const model = { name: 'small', contextTokens: 2048 };
		const { picture } = serverCard({ ...place, models: [model] }, model);
		expect(picture.tokens).toBe(1024);
	});
});
