"""Pictures that are not photographs: flat fields, gradients, static, screens, documents, charts, drawings, comics."""

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
    "drawing": "a drawing",
    "comic": "a comic",
}
WHATS = sorted(set(NAMES.values()))


def _sketch(rng, im):
    """Pencil lines of a photo: brightness over its own blur, paper and ink of any colour."""
    grey = cv2.cvtColor(im, cv2.COLOR_RGB2GRAY)
    lines = cv2.divide(grey, np.maximum(cv2.GaussianBlur(grey, (0, 0), rng.uniform(2, 12)), 1), scale=255)
    share = (lines / 255.0)[..., None] ** rng.uniform(1, 4)
    paper, ink = np.array([rng.randrange(225, 256) for _ in range(3)]), np.array([rng.randrange(0, 90) for _ in range(3)])
    return (paper * share + ink * (1 - share)).astype(np.uint8)


def _comic(rng, im):
    """Few flat colours inside black outlines, sometimes as panels with gutters."""
    smooth = im
    for _ in range(2):
        smooth = cv2.bilateralFilter(smooth, 7, 60, 7)
    levels = rng.randint(3, 6)
    flat = (np.round(smooth / 255.0 * levels) / levels * 255).astype(np.uint8)
    hsv = cv2.cvtColor(flat, cv2.COLOR_RGB2HSV)
    hsv[..., 1] = np.minimum(255, hsv[..., 1] * rng.uniform(1.2, 2)).astype(np.uint8)
    flat = cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB)
    edge = cv2.adaptiveThreshold(cv2.medianBlur(cv2.cvtColor(im, cv2.COLOR_RGB2GRAY), 5), 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, 9, rng.randint(3, 7))
    out = flat * (edge[..., None] > 0).astype(np.uint8)
    h, w = out.shape[:2]
    if rng.random() < 0.5:
        for x in [w * i // 3 for i in range(1, 3)][: rng.randint(1, 2)]:
            out[:, x - 4 : x + 4] = 255
        out[h // 2 - 4 : h // 2 + 4] = 255
    if rng.random() < 0.5:
        x, y = rng.randint(60, max(61, w - 120)), rng.randint(40, max(41, h - 60))
        cv2.ellipse(out, (x, y), (rng.randint(50, 110), rng.randint(24, 40)), 0, 0, 360, (255, 255, 255), -1, cv2.LINE_AA)
        cv2.putText(out, _words(rng, 2)[:12], (x - 40, y + 5), 3, 0.5, (0, 0, 0), 1, cv2.LINE_AA)
    return out


def _words(rng, n): return " ".join("".join(rng.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(rng.randint(1, 9))) for _ in range(n))


def other_image(rng, photos, load):
    """-> picture, kind. Drawings and comics are made from one of `photos`, which `load` reads."""
    kind = rng.choice(list(NAMES))
    if kind in ("drawing", "comic"):
        return (_sketch if kind == "drawing" else _comic)(rng, load(rng.choice(photos))), kind
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
