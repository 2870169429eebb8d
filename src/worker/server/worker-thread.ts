import type { Thread } from './thread';

export const workerThread = (self: DedicatedWorkerGlobalScope): Thread => ({
	address: self.location,
	watchPolicy() {
		let refused = false;
		const note = (): void => {
			refused = true;
		};
		self.addEventListener('securitypolicyviolation', note);
		return {
			get refused() {
				return refused;
			},
			stop: () => {
				self.removeEventListener('securitypolicyviolation', note);
			},
		};
	},
	async isForbidden() {
		// Chrome's names; other browsers know none of them.
		for (const name of ['loopback-network', 'local-network']) {
			const found = await self.navigator.permissions
				.query({ name: name as PermissionName })
				.catch(() => undefined);
			if (found?.state === 'denied') return true;
		}
		return false;
	},
});
