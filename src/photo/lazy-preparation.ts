import { appChunk } from '../domain/app-chunk';
import type { PhotoPreparer } from '../ports';

/** The preparation of photos, fetched with the first one. */
export const lazyPreparation: PhotoPreparer = {
	async prepare(file, modelSize, signal) {
		const { PhotoPreparation } = await appChunk(() => import('./prepare-photo'));
		return new PhotoPreparation().prepare(file, modelSize, signal);
	},
	async prepareRegion(file, modelSize, region, signal) {
		const { PhotoPreparation } = await appChunk(() => import('./prepare-photo'));
		return new PhotoPreparation().prepareRegion(file, modelSize, region, signal);
	},
};
