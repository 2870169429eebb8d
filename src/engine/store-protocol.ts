import type { ModelId, PackedModel } from '../domain/model/model';
import type { FoundPackage } from '../domain/model/own-package';
import type { Checked, Imported, PackageSource, Room, StoredModel } from '../ports/model-store';
import type { Command, FinalMessage, Message } from './worker-protocol';

interface Based {
	/** the page's address, beside which the model's files have theirs */
	readonly baseUrl: string;
}

/** How far a command has come, in bytes. */
interface Done {
	readonly doneBytes: number;
	readonly totalBytes: number;
}

/** Commands of the store worker. What happens to models goes to all tabs by a channel. */
export interface StoreProtocol {
	readonly statuses: {
		readonly command: Based & { readonly models: readonly PackedModel[] };
		readonly event: never;
		readonly result: readonly StoredModel[];
	};
	readonly download: {
		readonly command: Based & {
			readonly model: PackedModel;
			readonly by: 'user' | 'job' | 'follower';
		};
		readonly event: never;
		readonly result: null;
	};
	readonly pause: {
		readonly command: { readonly modelId: ModelId };
		readonly event: never;
		readonly result: null;
	};
	readonly remove: {
		readonly command: Based & { readonly model: PackedModel };
		readonly event: never;
		readonly result: null;
	};
	readonly verify: {
		readonly command: Based & { readonly model: PackedModel };
		readonly event: Done;
		readonly result: Checked;
	};
	readonly exportFiles: {
		readonly command: Based & { readonly model: PackedModel };
		readonly event: Done;
		readonly result: Blob;
	};
	readonly importFiles: {
		readonly command: Based & { readonly model: PackedModel; readonly given: readonly File[] };
		readonly event: Done;
		readonly result: Imported;
	};
	/** reads the small files of a package that is not in the catalogue yet */
	readonly inspect: {
		readonly command: { readonly source: PackageSource };
		readonly event: never;
		readonly result: FoundPackage;
	};
	/** of verified files, by their names */
	readonly hashes: {
		readonly command: Based & { readonly model: PackedModel };
		readonly event: never;
		readonly result: Readonly<Record<string, string>>;
	};
	readonly room: {
		readonly command: { readonly bytes: number };
		readonly event: never;
		readonly result: Room;
	};
}

export type StoreCommand = Command<StoreProtocol>;
export type StoreMessage = Message<StoreProtocol>;
export type StoreFinal = FinalMessage<StoreProtocol>;

/** The channel on which every tab hears what happens to models. */
export const storeChannel = 'mondrian-models';
