/** Why thinking updates come, or do not: one sentence and one step each. */
import type { SilenceCause } from '../../domain/diagnostics';

export const silenceWords: Record<SilenceCause, string> = {
	idle: 'Nothing runs and nothing waits. Drop a photo.',
	paused: 'The queue is paused, so nothing begins. Resume it on the queue screen.',
	another_tab:
		'Another tab of Mondrian does the work; this one follows it. Look there, or close it.',
	no_owner: 'No tab holds the queue yet. Reload this page.',
	no_gpu: 'The browser gives the engine no graphics adapter. See below.',
	worker_failed:
		'The engine’s script could not start. Reload the page; if it stays, check the connection once.',
	worker_ended: 'The engine has ended. The next job starts a new one.',
	updates_off: 'This job was started without thinking updates.',
	preparing: 'Between phases: the photo is prepared, or the answer checked. No updates are due.',
	loading: 'The model is being loaded; the first update comes an interval after that began.',
	prefill: 'The model reads. That cannot be looked into; it says how long it has been at it.',
	silent:
		'The engine has been silent for longer than it should. It is stopped when the patience of the settings is over.',
	writing: 'All is well: tokens come, and updates with them.',
};
