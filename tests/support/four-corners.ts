/** A picture whose corners tell which way up it is. */
export type Corners = readonly [string, string, string, string];

const colours = ['red', 'green', 'blue', 'white'] as const;

/** Top left red, top right green, bottom left blue, bottom right white. */
export async function fourCorners(width: number, height: number, type: string): Promise<Blob> {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d')!;
	const [x, y] = [width / 2, height / 2];
	for (const [i, colour] of colours.entries()) {
		pen.fillStyle = colour === 'green' ? '#0f0' : colour;
		pen.fillRect(i % 2 === 0 ? 0 : x, i < 2 ? 0 : y, x, y);
	}
	return canvas.convertToBlob({ type, quality: 1 });
}

/** The colours of the corners as they are shown: top left, top right, bottom left, bottom right. */
export async function cornersOf(picture: ImageBitmapSource): Promise<Corners> {
	const bitmap = await createImageBitmap(picture);
	const canvas = new OffscreenCanvas(2, 2);
	const pen = canvas.getContext('2d')!;
	const { width, height } = bitmap;
	const at = (x: number, y: number): string => {
		const from = [Math.floor(x * (width - 1)), Math.floor(y * (height - 1))] as const;
		pen.drawImage(bitmap, ...from, 1, 1, 0, 0, 1, 1);
		const [r = 0, g = 0, b = 0] = pen.getImageData(0, 0, 1, 1).data;
		if (r > 150 && g > 150 && b > 150) return 'white';
		return r > g && r > b ? 'red' : g > b ? 'green' : 'blue';
	};
	return [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)];
}

/** The corners that a picture of `fourCorners` has, turned by an orientation of EXIF. */
export const turnedCorners: Readonly<Record<number, Corners>> = {
	1: ['red', 'green', 'blue', 'white'],
	2: ['green', 'red', 'white', 'blue'],
	3: ['white', 'blue', 'green', 'red'],
	4: ['blue', 'white', 'red', 'green'],
	5: ['red', 'blue', 'green', 'white'],
	6: ['blue', 'red', 'white', 'green'],
	7: ['white', 'green', 'blue', 'red'],
	8: ['green', 'white', 'red', 'blue'],
};
