/** Tells whether a policy binds the workers: they come the same way, from the host or the service worker. */
import { probePolicy } from './probe-policy';

void probePolicy().then((bound) => {
	self.postMessage(bound);
});
