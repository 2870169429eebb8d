/** Which of many files are photos, and a sentence about the rest. Fetched with the first folder. */
import { headBytes, sortFolder } from '../../domain/photo/folder-rules.mjs';
import { loadText, text } from '../text';
import type { Dropped, FoundFile } from './dropped-files';

interface Sorted {
	readonly photos: readonly File[];
	/** undefined where everything is a photo */
	readonly note: string | undefined;
}

export async function sortDropped({ files, unopened }: Dropped): Promise<Sorted> {
	const { photos, left, refused } = await sortFolder(files, canDecode, readHead);
	await loadText('folders');
	const words = text.folders;
	const isLeft = Object.values(left).some((count) => count > 0);
	const taken = photos.length > 0 ? [words.queued(photos.length)] : [];
	const first = [...taken, ...(isLeft ? [words.leftOut(left)] : [])].join('; ');
	const rest = [
		...(refused.length > 0 ? [words.refused(refused.map(nameOf))] : []),
		...(unopened.length > 0 ? [words.unopened(unopened)] : []),
	];
	const isAll = !isLeft && rest.length === 0 && photos.length > 0;
	const sentences = [
		...(photos.length === 0 ? [words.none] : []),
		...(first === '' ? [] : [`${first}.`]),
		...rest,
	];
	return { photos: photos.map(({ file }) => file), note: isAll ? undefined : sentences.join(' ') };
}

const nameOf = ({ path }: FoundFile): string => path.split('/').at(-1) ?? path;

async function readHead({ file }: FoundFile): Promise<string> {
	try {
		return new TextDecoder('latin1').decode(await file.slice(0, headBytes).arrayBuffer());
	} catch {
		return '';
	}
}

/** The browser itself is asked: no list of what browsers read stays true. */
async function canDecode({ file }: FoundFile): Promise<boolean> {
	try {
		(await createImageBitmap(file)).close();
		return true;
	} catch {
		return false;
	}
}
