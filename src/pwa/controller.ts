/** Tells when another version takes this tab over. Made with the page, so that no change is missed. */
export class Controller {
	/** there was one before: the first to take an uncontrolled page over is of the page's own version */
	expected: boolean;

	constructor(
		container: Pick<ServiceWorkerContainer, 'controller' | 'addEventListener'>,
		onreplaced: () => void,
	) {
		this.expected = container.controller !== null;
		container.addEventListener('controllerchange', () => {
			if (this.expected) onreplaced();
			this.expected = true;
		});
	}
}
