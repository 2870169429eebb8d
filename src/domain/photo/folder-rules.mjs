// What a folder holds beside photos. Plain JavaScript: the page and `npm run critique` read the same rules.

const thumbnails =
	/^(\.thumbnails?|\.@__thumb|@eadir|thumbs\.db|ehthumbs\.db|zbthumbnail\.info|synophoto_.*)$/iu;
const hidden =
	/^(\..*|__macosx|desktop\.ini|\$recycle\.bin|system volume information|lost\+found)$/iu;
const sidecar = /\.(xmp|thm|aae|pp3|dop|cos|arp|nksc|rrdata|on1|spd|vrd|mie)$/iu;
/** read by every browser that runs the app */
const photo = /\.(jpe?g|jpe|jfif|png|webp|avif|gif|bmp)$/iu;
/** read by some */
const uncertain =
	/\.(heic|heif|hif|tiff?|jxl|jp2|j2k|psd|dng|cr[23w]|nef|nrw|arw|sr[2fw]|raf|orf|ori|rw[2l]|pef|3fr|fff|iiq|mos|mrw|x3f|erf|kdc|dcr|raw|gpr)$/iu;
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
	if (drawing.test(name)) return 'drawing';
	return uncertain.test(name) || type.startsWith('image/') ? 'uncertain' : 'other';
}

const endingOf = (path) => /\.[^./]*$/u.exec(path)?.[0].toLowerCase() ?? '';

/** Files of an ending that are asked about before all of it are refused: one may be damaged. */
const askedOf = 2;

/**
 * Sorts what lies in a folder. Of each kind that only some browsers read, the smallest files are tried:
 * a folder of raw files beside JPEGs is then refused here, by name, and not file by file at its turn.
 */
export async function sortFolder(files, canRead) {
	const left = { hidden: 0, sidecar: 0, thumbnail: 0, other: 0 };
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
	const isTaken = (file) =>
		kinds.get(file) === 'photo' ||
		(kinds.get(file) === 'uncertain' && readable.has(endingOf(file.path)));
	const photos = files.filter(isTaken);
	const refused = files.filter(
		(file) => ['uncertain', 'drawing'].includes(kinds.get(file)) && !isTaken(file),
	);
	return { photos, left, refused };
}
