export type { BrowserModel } from './browser-model';
export type { Clock } from './clock';
export type { DeviceTrials } from './device-trials';
export type { BackupFault, HistoryBackup, ImportReport } from './history-backup';
export type { FeedMessage, JobFeed } from './job-feed';
export type { ModelCatalogue } from './model-catalogue';
export type {
	CarryOptions,
	Checked,
	Imported,
	ModelMemory,
	ModelStore,
	PackageSource,
	Room,
	StoredModel,
	StoreNews,
} from './model-store';
export type { StackPlace, StackRepository } from './stack-repository';
export type { ServerFinder } from './server-finder';
export type { JobFilter, JobRepository, SaveOutcome } from './job-repository';
export type { Machine, MachineChange } from './machine';
export type {
	FullPhoto,
	PhotoMeasurer,
	PhotoPreparer,
	PhotoStore,
	PreparedPhoto,
	SeenPicture,
} from './photo-store';
export type { QueuePause, QueueStore } from './queue-store';
export type { SettingsStore } from './settings-store';
export type { StorageStatus } from './storage-status';
export type {
	EngineEvent,
	EngineOutcome,
	GenerateOptions,
	GenerateRequest,
	GenerateResult,
	TextEngine,
} from './text-engine';
