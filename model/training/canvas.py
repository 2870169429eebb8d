"""The one picture that the model takes: the whole photo beside sixteen details at full scale.

uint8 [224, 448, 3]. Left half: the working image stretched to 224 x 224 by area. Right half: 4 x 4 windows of
56 x 56 px cut from the working image, two of each of eight cells: the one with most detail, then the calmest.
Blur shows where there is detail, noise where there is none. `src/measure/canvas.ts` makes the same picture; what
both must agree on is recorded by `python -m training.canvas` (tests/fixtures/loupe/canvas.bin.gz) and tested to the last bit.
"""

import gzip
from pathlib import Path

import numpy as np

SIDE = 224
WINDOW = 56
STEP = WINDOW // 2


def luma(im: np.ndarray) -> np.ndarray:
    """uint8 [H, W, 3] -> int32 [H, W]"""
    r, g, b = (im[..., i].astype(np.int32) for i in range(3))
    return (77 * r + 150 * g + 29 * b) >> 8


def detail(y: np.ndarray) -> np.ndarray:
    """Sums of absolute steps to the right and down, as an integral image int64 [H + 1, W + 1]."""
    g = np.zeros(y.shape, np.int64)
    g[:, :-1] += np.abs(np.diff(y, axis=1))
    g[:-1] += np.abs(np.diff(y, axis=0))
    total = np.zeros((y.shape[0] + 1, y.shape[1] + 1), np.int64)
    total[1:, 1:] = g.cumsum(0).cumsum(1)
    return total


def starts(begin: int, end: int, length: int) -> list[int]:
    """First columns (rows) of the windows of a cell; one in its middle where none fits."""
    found = list(range(begin, end - WINDOW + 1, STEP))
    return found or [max(0, min((begin + end - WINDOW) // 2, length - WINDOW))]


def windows(im: np.ndarray) -> list[tuple[int, int]]:
    """Top left corners (x, y) of the sixteen windows; of equal ones the first in reading order."""
    h, w = im.shape[:2]
    total = detail(luma(im))
    columns, rows = (4, 2) if w >= h else (2, 4)
    chosen = []
    for j in range(rows):
        for i in range(columns):
            best = []
            for y in starts(h * j // rows, h * (j + 1) // rows, h):
                for x in starts(w * i // columns, w * (i + 1) // columns, w):
                    below, right = min(h, y + WINDOW), min(w, x + WINDOW)
                    best.append((int(total[below, right] - total[y, right] - total[below, x] + total[y, x]), x, y))
            busiest = max(best, key=lambda b: b[0])
            calmest = min(best, key=lambda b: b[0])
            chosen += [busiest[1:], calmest[1:]]
    return chosen


def shares(length: int) -> np.ndarray:
    """float64 [224, length]: how much of each source pixel a target pixel covers, in 224ths of it. Every sum of them stays a whole number."""
    to, source = np.arange(SIDE)[:, None], np.arange(length)[None]
    return np.clip(np.minimum((to + 1) * length, (source + 1) * SIDE) - np.maximum(to * length, source * SIDE), 0, None).astype(np.float64)


def stretch(im: np.ndarray) -> np.ndarray:
    """Mean over the area of each target pixel. OpenCV's INTER_AREA rounds a few percent of them the other way."""
    h, w = im.shape[:2]
    lines = (shares(h) @ im.reshape(h, -1)).reshape(SIDE, w, 3)
    return np.floor((shares(w) @ lines + h * w / 2) / (h * w)).astype(np.uint8)


def canvas(im: np.ndarray) -> np.ndarray:
    out = np.empty((SIDE, 2 * SIDE, 3), np.uint8)
    out[:, :SIDE] = stretch(im)
    h, w = im.shape[:2]
    for k, (x, y) in enumerate(windows(im)):
        top, left = k // 4 * WINDOW, SIDE + k % 4 * WINDOW
        # A photo smaller than a window repeats its last row and column.
        rows, columns = (np.minimum(at + np.arange(WINDOW), size - 1) for at, size in ((y, h), (x, w)))
        out[top : top + WINDOW, left : left + WINDOW] = im[rows[:, None], columns]
    return out


def test_picture(width: int, height: int) -> np.ndarray:
    """The same pixels as the test of the page draws: integer arithmetic only."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(3), indexing="ij")
    rough = np.where((x // 40 + y // 40) % 3 == 0, (x * 97 + y * 57 + c * 31) * 5 % 64, 0)
    return ((x * (c + 1) // 3 + y * 2 // (c + 2) + (x // 24) * (y // 24) * 11 + rough) % 256).astype(np.uint8)


SIZES = [(640, 427), (500, 700), (40, 30)]


def main():
    blob = b"".join(canvas(test_picture(*size)).tobytes() for size in SIZES)
    out = Path(__file__).parent.parent.parent / "tests/fixtures/loupe/canvas.bin.gz"
    out.write_bytes(gzip.compress(blob, 9, mtime=0))
    print(f"{out.name}: {len(SIZES)} canvases")


if __name__ == "__main__":
    main()
