// What a folder holds beside photos. Plain JavaScript: the page and `npm run critique` read the same rules.

const thumbnails =
	/^(\.thumbnails?|\.@__thumb|@eadir|thumbs\.db|ehthumbs\.db|zbthumbnail\.info|synophoto_.*)$/iu;
const hidden =
	/^(\..*|__macosx|desktop\.ini|\$recycle\.bin|system volume information|lost\+found)$/iu;
const sidecar = /\.(xmp|thm|aae|pp3|dop|cos|arp|nksc|rrdata|on1|spd|vrd|mie)$/iu;
/** read by every browser that runs the app, or by a decoder that comes with it */
const photo = /\.(jpe?g|jpe|jfif|png|webp|avif|gif|bmp|heic|heif|hif|tiff?)$/iu;
/** judged by the preview in them */
const raw = /\.(dng|cr[23]|nef|nrw|arw|sr[2w]|raf|orf|ori|rw[2l]|pef|gpr)$/iu;
/** read by some */
const uncertain = /\.(jxl|jp2|j2k|psd|crw|srf|3fr|fff|iiq|mos|mrw|x3f|erf|kdc|dcr|raw)$/iu;
/** drawn by a browser, and no photo all the same */
const drawing = /\.svgz?$/iu;

/** By name alone, `/` between its parts; what is in a file shows when it is read. */
export function kindOfPath(path, type = '') {
	const parts = path.split('/').filter((part) => part !== '');
	const name = parts.at(-1) ?? '';
	if (parts.some((part) => thumbnails.test(part))) return 'thumbnail';
	if (parts.some((part) => hidden.test(part))) return 'hidden';
	if (sidecar.test(name)) return 'sidecar';
	if (photo.test(name)) return 'photo';
	if (raw.test(name)) return 'raw';
	if (drawing.test(name)) return 'drawing';
	return uncertain.test(name) || type.startsWith('image/') ? 'uncertain' : 'other';
}

const endingOf = (path) => /\.[^./]*$/u.exec(path)?.[0].toLowerCase() ?? '';

export const headBytes = 256 * 1024;

const stemOf = (path) => path.replace(/\.[^./]*$/u, '').toLowerCase();

/** What EXIF says of time stands as plain text near the beginning of every kind of file. */
const datesIn = (head) => new Set(head.match(/\d{4}:\d\d:\d\d \d\d:\d\d:\d\d/gu));

/** Of one frame, where their names are; unless both say when they were taken, and say otherwise. */
async function isSameFrame(a, b, readHead) {
	const [first, second] = [datesIn(await readHead(a)), datesIn(await readHead(b))];
	if (first.size === 0 || second.size === 0) return true;
	return [...first].some((date) => second.has(date));
}

/** Raw files whose frame lies beside them as a photo of another kind: the camera's own picture is judged. */
async function pairedOf(files, kinds, readHead) {
	const pictures = new Map();
	for (const file of files) {
		if (kinds.get(file) === 'photo') pictures.set(stemOf(file.path), file);
	}
	const paired = [];
	for (const file of files) {
		const picture = pictures.get(stemOf(file.path));
		if (kinds.get(file) !== 'raw' || picture === undefined) continue;
		if (await isSameFrame(file, picture, readHead)) paired.push(file);
	}
	return paired;
}

/** Files of an ending that are asked about before all of it are refused: one may be damaged. */
const askedOf = 2;

/**
 * Sorts what lies in a folder. Of each kind that only some browsers read, the smallest files are tried:
 * a folder of them is then refused here, by name, and not file by file at its turn.
 */
export async function sortFolder(files, canRead, readHead = async () => '') {
	const left = { hidden: 0, sidecar: 0, thumbnail: 0, other: 0, paired: 0 };
	const kinds = new Map();
	const uncertainOf = new Map();
	for (const file of files) {
		const kind = kindOfPath(file.path, file.type);
		kinds.set(file, kind);
		if (kind in left) left[kind] += 1;
		if (kind !== 'uncertain') continue;
		const ending = endingOf(file.path);
		uncertainOf.set(ending, [...(uncertainOf.get(ending) ?? []), file]);
	}
	const readable = new Set();
	for (const [ending, some] of uncertainOf) {
		const smallest = [...some].sort((a, b) => a.bytes - b.bytes).slice(0, askedOf);
		for (const file of smallest) {
			if (readable.has(ending) || !(await canRead(file))) continue;
			readable.add(ending);
		}
	}
	const paired = new Set(await pairedOf(files, kinds, readHead));
	left.paired = paired.size;
	const isTaken = (file) =>
		kinds.get(file) === 'photo' ||
		(kinds.get(file) === 'raw' && !paired.has(file)) ||
		(kinds.get(file) === 'uncertain' && readable.has(endingOf(file.path)));
	const photos = files.filter(isTaken);
	const refused = files.filter(
		(file) => ['uncertain', 'drawing'].includes(kinds.get(file)) && !isTaken(file),
	);
	return { photos, left, refused };
}
