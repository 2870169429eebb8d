import { expect, it, vi } from 'vitest';
import { firstToEnd } from '../../../src/lib/first-to-end';

it('ends with the first of several signals, for its reason, once', () => {
	const [a, b] = [new AbortController(), new AbortController()];
	const either = firstToEnd(new AbortController(), a.signal, b.signal);
	const heard = vi.fn();
	either.addEventListener('abort', heard);
	expect(either.aborted).toBe(false);
	b.abort('enough');
	a.abort('too late');
	expect(either.reason).toBe('enough');
	expect(heard).toHaveBeenCalledOnce();
});

it('has ended where one of them had', () => {
	const open = new AbortController().signal;
	const either = firstToEnd(new AbortController(), open, AbortSignal.abort('before'));
	expect(either.reason).toBe('before');
});

it('leaves none of the others with something to call', () => {
	const [a, b] = [new AbortController(), new AbortController()];
	const controller = new AbortController();
	const abort = vi.spyOn(controller, 'abort');
	firstToEnd(controller, a.signal, b.signal);
	a.abort();
	b.abort();
	expect(abort).toHaveBeenCalledOnce();
});
