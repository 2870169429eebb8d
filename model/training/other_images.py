"""Pictures that are not photographs: flat fields, gradients, static, screens, documents, charts."""

import random

import cv2
import numpy as np

NAMES = {
    "flat": "a flat field of one colour",
    "gradient": "a smooth colour gradient",
    "noise": "a field of random noise",
    "screenshot": "a screenshot of a program",
    "document": "a page of text",
    "shapes": "drawn shapes",
    "chart": "a chart",
    "terminal": "a page of text",
}


def _words(rng, n): return " ".join("".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(1, 9))) for _ in range(n))


def other_image(rng, kind=None):
    """-> picture, kind"""
    kind = kind or rng.choice(list(NAMES))
    w, h = rng.choice([(896, 597), (896, 504), (597, 896), (800, 800), (896, 672)])
    c = lambda: tuple(rng.randrange(256) for _ in range(3))
    light = lambda: tuple(rng.randrange(215, 256) for _ in range(3)); dark = lambda: tuple(rng.randrange(0, 60) for _ in range(3))
    im = np.empty((h, w, 3), np.uint8); im[:] = c()
    font = rng.choice([0, 1, 2, 3, 4])
    def text(x, y, n, s, col): cv2.putText(im, _words(rng, n), (x, y), font, s, col, rng.choice([1, 1, 2]), cv2.LINE_AA)
    if kind == "gradient":
        a, b, e = (np.array(c(), np.float32) for _ in range(3)); u = np.linspace(0, 1, w)[None, :, None]; v = np.linspace(0, 1, h)[:, None, None]
        m = rng.random(); im = (a + (b - a) * (u * m + v * (1 - m)) + (e - a) * v * u * rng.choice([0, .5])).clip(0, 255).astype(np.uint8)
        if rng.random() < .3: im = (a + (b - a) * np.hypot(u - .5, v - .5) * 1.3).clip(0, 255).astype(np.uint8)
    elif kind == "noise":
        g = np.random.default_rng(rng.randrange(1 << 30)); k = rng.choice([1, 2, 4, 16])
        im = g.integers(0, 256, (h // k, w // k, rng.choice([1, 3])), np.uint8)
        im = cv2.resize(im, (w, h), interpolation=rng.choice([0, 1])); im = np.dstack([im] * 3) if im.ndim == 2 else im
    elif kind in ("screenshot", "document", "terminal"):
        inv = kind == "terminal" or (kind == "screenshot" and rng.random() < .35)
        im[:] = dark() if inv else light(); ink = light() if inv else dark()
        if kind == "screenshot":
            cv2.rectangle(im, (0, 0), (w, rng.randint(30, 70)), c(), -1)
            if rng.random() < .6: cv2.rectangle(im, (0, 60), (rng.randint(120, 260), h), dark() if inv else light(), -1)
            for _ in range(rng.randint(3, 14)):
                x, y = rng.randrange(w), rng.randrange(h); cv2.rectangle(im, (x, y), (x + rng.randint(30, 300), y + rng.randint(15, 160)), c(), rng.choice([-1, 1, 2]))
        s = rng.uniform(.35, .9); y = rng.randint(30, 90); step = int(s * 34)
        while y < h - 20:
            if rng.random() < .85: text(rng.choice([30, 40, 60, 200 if kind == "screenshot" else 40]), y, rng.randint(2, 13), s, c() if rng.random() < .1 else ink)
            y += step
    elif kind in ("shapes", "chart"):
        if kind == "chart": im[:] = light()
        for i in range(rng.randint(3, 16)):
            x, y = rng.randrange(w), rng.randrange(h); r = rng.randint(10, 220); f = rng.choice([-1, -1, 2, 4])
            if kind == "chart":
                x = 60 + i * (w - 90) // 16; cv2.rectangle(im, (x, h - 50 - y * 3 // 4), (x + 30, h - 50), c(), -1)
            else: rng.choice([lambda: cv2.circle(im, (x, y), r, c(), f, cv2.LINE_AA), lambda: cv2.rectangle(im, (x, y), (x + r, y + r), c(), f),
                              lambda: cv2.line(im, (x, y), (rng.randrange(w), rng.randrange(h)), c(), 3, cv2.LINE_AA)])()
        if kind == "chart":
            cv2.line(im, (50, 20), (50, h - 50), (0, 0, 0), 2); cv2.line(im, (50, h - 50), (w - 20, h - 50), (0, 0, 0), 2)
            pts = np.array([[60 + i * 40, rng.randrange(40, h - 60)] for i in range(20)], np.int32); cv2.polylines(im, [pts], False, c(), 2, cv2.LINE_AA)
            for i in range(5): text(60 + i * 150, h - 20, 1, .5, (0, 0, 0))
    return im, kind
