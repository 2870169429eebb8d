/** Puts an XMP packet into a JPEG, where programs look for it; its pixels and its EXIF stay as they are. */
const name = Uint8Array.from('http://ns.adobe.com/xap/1.0/\0', (letter) => letter.charCodeAt(0));
/** bytes of one segment, its length not counted */
const longest = 65_533;

/** undefined: it is no JPEG, holds XMP already, which would be lost, or the packet is too long for one segment */
export function embedXmp(
	jpeg: Uint8Array<ArrayBuffer>,
	packet: Uint8Array,
): Uint8Array<ArrayBuffer> | undefined {
	const place = placeFor(jpeg);
	if (place === undefined || name.length + packet.length > longest) return undefined;
	const length = name.length + packet.length + 2;
	const head = [0xff, 0xe1, length >> 8, length & 255];
	const out = new Uint8Array(jpeg.length + length + 2);
	out.set(jpeg.subarray(0, place));
	out.set(head, place);
	out.set(name, place + 4);
	out.set(packet, place + 4 + name.length);
	out.set(jpeg.subarray(place), place + 2 + length);
	return out;
}

/** Behind what has to stand first: the segments of JFIF and EXIF. */
function placeFor(jpeg: Uint8Array): number | undefined {
	if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return undefined;
	let place = 2;
	let at = 2;
	while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
		const marker = jpeg[at + 1] ?? 0;
		if (marker === 0xff) {
			at += 1;
			continue;
		}
		// Pixels begin.
		if (marker === 0xda) return place;
		const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
		if (marker === 0xe1 && startsWith(jpeg, at + 4, name)) return undefined;
		at += 2 + Math.max(2, length);
		if (marker === 0xe0 || marker === 0xe1) place = at;
	}
	return undefined;
}

const startsWith = (bytes: Uint8Array, at: number, start: Uint8Array): boolean =>
	start.every((value, i) => bytes[at + i] === value);
