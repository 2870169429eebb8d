"""Synthetic defects with known kind and severity, and the pixel facts that the words rest on.

A picture is uint8 RGB [H, W, 3] with a longest side of at most 896 px. Exposure and white balance are
changed in linear light. The truth of a sample is one float32 vector; `T` maps names to its places.
Severity: 0 none, 1 slight or not to be told from intent, 2 moderate, 3 strong. An amount is one thing, what
it does to this picture another: where it hardly shows, the severity is lowered (see `damage`).
"""

import glob
import math
import os

import cv2
import numpy as np

cv2.setNumThreads(1)

WORK = 896  # longest side of the working image, px
CASTS = ["warm", "cool", "green", "magenta"]
KINDS = ["underexposed", "overexposed", "warm_cast", "cool_cast", "green_cast", "magenta_cast", "out_of_focus",
         "motion_blur", "noise", "low_contrast", "harsh_contrast", "oversaturated", "undersaturated"]
# one severity per kind; amounts; measured facts of the final pixels; fractions of the nine cells that are clipped
FACTS = ["aspect", "clip_hi", "clip_lo", "mean_l", "std_l", "p5", "p95", "colorful", "detail", "detail_cx", "detail_cy", "bal_x", "bal_y",
         "depth_var"]
CELLS = [f"{side}{i}" for side in ("hi", "lo") for i in range(9)]
# where the subject is, in fractions of the frame: no width: there is none; negative: cut off, not known
BOX = ["box_x", "box_y", "box_width", "box_height"]
TRUTH = ["photo", *KINDS, "ev", "flip", *FACTS, *CELLS, *BOX]
T = {k: i for i, k in enumerate(TRUTH)}
_TO_LIN = ((np.arange(256) / 255.0) ** 2.2).astype(np.float32)
_LUMA = np.array([0.299, 0.587, 0.114], np.float32)

# family -> amounts at which a defect is slight, moderate, strong, and the most that is drawn
LEVELS = {
    "exposure": (0.5, 1.1, 1.8, 2.7),  # stops
    "cast": (0.10, 0.24, 0.36, 0.55),  # log2 of the gain of the strongest channel over the weakest, halved
    "out_of_focus": (1.0, 2.2, 3.8, 6.0),  # radius in px of 896
    "motion_blur": (5, 12, 22, 34),  # length in px of 896
    "noise": (0.02, 0.05, 0.09, 0.16),  # standard deviation, 1 = white
    "contrast": (0.2, 0.5, 0.7, 0.95),
    "oversaturated": (1.4, 1.9, 2.4, 3.0),  # factor
    "undersaturated": (0.3, 0.55, 0.72, 0.88),  # 1 - factor
}
# A strong blur in half of the cases: far beyond the last level, as a photo that is soft at any size.
FAR = {"out_of_focus": 20.0, "motion_blur": 64.0}
KERNELS = ["disc", "gauss", "enlarged"]
KEPT = 0.6  # of a subject's rectangle that must stay in the frame for its place to be known
EVEN = 14.0  # levels, standard deviation of a rim that can be continued outwards


def load(path):
    return shrunk(cv2.cvtColor(cv2.imread(path, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB))


def shrunk(im):
    s = WORK / max(im.shape[:2])
    return cv2.resize(im, None, fx=s, fy=s, interpolation=cv2.INTER_AREA) if s < 1 else im


def amount(rng, family: str, severity: int) -> float:
    levels = LEVELS[family]
    low, high = levels[severity - 1], levels[severity]
    if severity == 1:
        high -= 0.1 * (high - low)
    if severity == 3 and family in FAR and rng.random() < 0.5:
        return math.exp(rng.uniform(math.log(low), math.log(FAR[family])))
    return math.exp(rng.uniform(math.log(low), math.log(high))) if family == "noise" else rng.uniform(low, high)


def draw(rng, n=None, slight=0.1):
    """Picks defects: {family: (kind, severity, amount)}; `slight` is the share that is barely there."""
    n = rng.choices([0, 1, 2, 3], [0.16, 0.42, 0.3, 0.12])[0] if n is None else n
    found = {}
    for family in rng.sample(["exposure", "cast", "blur", "noise", "contrast", "saturation"], n):
        severity = 1 if rng.random() < slight else rng.choice([2, 3])
        kind = {
            "exposure": ["underexposed", "overexposed"],
            "cast": [f"{c}_cast" for c in CASTS],
            "blur": ["out_of_focus", "out_of_focus", "out_of_focus", "motion_blur", "motion_blur"],
            "noise": ["noise"],
            "contrast": ["low_contrast", "harsh_contrast"],
            "saturation": ["oversaturated", "undersaturated"],
        }[family]
        kind = rng.choice(kind)
        found[family] = (kind, severity, amount(rng, kind if kind in LEVELS else family, severity))
    return found


def _disc(radius: float) -> np.ndarray:
    n = int(math.ceil(radius)) * 2 + 1
    yy, xx = np.mgrid[:n, :n] - n // 2
    return np.clip(radius + 0.5 - np.hypot(xx, yy), 0, 1).astype(np.float32)


def _line(length: float, angle: float) -> np.ndarray:
    n = int(max(3, length)) | 1
    kernel = np.zeros((n, n), np.float32)
    kernel[n // 2] = 1
    return cv2.warpAffine(kernel, cv2.getRotationMatrix2D((n / 2 - 0.5, n / 2 - 0.5), angle, 1), (n, n))


def _cast(kind: str, s: float) -> np.ndarray:
    e = 2.0**s
    gains = {
        "warm_cast": [e, 1, 1 / e], "cool_cast": [1 / e, 1, e],
        "green_cast": [1 / e**0.5, e**0.7, 1 / e**0.5], "magenta_cast": [e**0.5, 1 / e**0.7, e**0.5],
    }
    return np.array(gains[kind], np.float32) ** 1.3


def _chroma(x: np.ndarray) -> float:
    return float((x.max(2) - x.min(2)).mean())


def crop(im, rng, box=None):
    """-> part of the picture, and the rectangle of its subject in it; the part holds most of the subject, if that is known"""
    h, w = im.shape[:2]
    for _ in range(8):
        f = rng.uniform(0.72, 1) if rng.random() < 0.5 else rng.uniform(0.5, 1)
        g = rng.uniform(0.5, 1) if rng.random() < 0.2 else rng.uniform(max(0.5, f - 0.12), min(1, f + 0.12))
        ch, cw = int(h * f), int(w * g)
        y, x = rng.randint(0, h - ch), rng.randint(0, w - cw)
        left = moved(box, -x / w, -y / h, w / cw, h / ch)
        if box is None or box[2] <= 0 or left[2] > 0:
            break
    return im[y : y + ch, x : x + cw], left


def moved(box, dx, dy, fx, fy):
    """A rectangle after the frame changed: shifted, scaled, cut off at the rim. Too little left: not known."""
    if box is None or box[2] <= 0:
        return box
    x, y, width, height = (box[0] + dx) * fx, (box[1] + dy) * fy, box[2] * fx, box[3] * fy
    x0, y0, x1, y1 = max(0, x), max(0, y), min(1, x + width), min(1, y + height)
    if x1 <= x0 or y1 <= y0 or (x1 - x0) * (y1 - y0) < KEPT * width * height:
        return (0.0, 0.0, -1.0, -1.0)
    return (x0, y0, x1 - x0, y1 - y0)


def room(im, box, rng):
    """A thing before an even ground gets more ground round it: subjects that are small, and off the centre."""
    rim = np.concatenate([im[:3].reshape(-1, 3), im[-3:].reshape(-1, 3), im[:, :3].reshape(-1, 3), im[:, -3:].reshape(-1, 3)])
    if box is None or box[2] <= 0 or rim.std(0).max() > EVEN or rng.random() < 0.4:
        return im, box
    h, w = im.shape[:2]
    top, bottom, left, right = (int(rng.uniform(0, 0.8) ** 2 * side) for side in (h, h, w, w))
    im = cv2.copyMakeBorder(im, top, bottom, left, right, cv2.BORDER_REPLICATE)
    hh, ww = im.shape[:2]
    return shrunk(im), moved(box, left / w, top / h, w / ww, h / hh)


def _blurred(x, kind: str, a: float, rng):
    """Linear light. Each kernel of `out_of_focus` spreads as far as a disc of radius `a`."""
    if kind == "motion_blur":
        kernel = _line(a, rng.uniform(0, 180))
        return cv2.filter2D(x, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT)
    made = rng.choice(KERNELS)
    if made == "gauss":
        return cv2.GaussianBlur(x, (0, 0), max(0.5, a / 2), borderType=cv2.BORDER_REFLECT)
    if made == "enlarged":
        h, w = x.shape[:2]
        s = max(1.2, 1.2 * a)
        small = cv2.resize(x, (max(8, round(w / s)), max(8, round(h / s))), interpolation=cv2.INTER_AREA)
        return np.clip(cv2.resize(small, (w, h), interpolation=rng.choice([cv2.INTER_LINEAR, cv2.INTER_CUBIC])), 0, 1)
    kernel = _disc(max(1.0, a))
    return cv2.filter2D(x, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT)


def damage(im, d, rng, augment=True, box=None):
    """im uint8 RGB -> damaged uint8 RGB and truth vector (pixel facts are filled by `facts`). box: of the subject, or None"""
    t = np.zeros(len(TRUTH), np.float32)
    t[T["photo"]] = 1
    if augment:
        if rng.random() < 0.5:
            im = im[:, ::-1]
            t[T["flip"]] = 1
            if box is not None and box[2] > 0:
                box = (1 - box[0] - box[2], *box[1:])
        im, box = room(im, box, rng)
        im, box = crop(im, rng, box)
    t[[T[k] for k in BOX]] = (0, 0, 0, 0) if box is None else box
    for kind, severity, _ in d.values():
        t[T[kind]] = severity

    def lower(kind, shows):
        if t[T[kind]] and not shows:
            t[T[kind]] = 1

    x = _TO_LIN[np.ascontiguousarray(im)]
    if "blur" in d:
        kind, _, a = d["blur"]
        k = min(1, max(im.shape[:2]) / WORK * 1.15)  # blur is relative to the frame
        x = _blurred(x, kind, a * k, rng)
    ev = rng.uniform(-0.15, 0.15) if augment else 0.0
    if "exposure" in d:
        kind, _, a = d["exposure"]
        ev = a if kind == "overexposed" else -a
    t[T["ev"]] = ev
    gain = np.full(3, 2.0**ev, np.float32)
    if "cast" in d:
        gain = gain * _cast(d["cast"][0], d["cast"][2])
    x = np.clip(x * gain, 0, 1) ** (1 / 2.2)
    if "noise" in d:
        s = d["noise"][2]
        nh, nw = x.shape[:2]
        g = np.random.default_rng(rng.randrange(1 << 30))
        nz = g.standard_normal((nh, nw, 1), np.float32) * 0.8 + g.standard_normal((nh, nw, 3), np.float32) * 0.6
        if rng.random() < 0.5:
            nz = cv2.GaussianBlur(nz, (3, 3), 0.6) * 1.6
        x = x + nz * s * (1.2 - 0.6 * x.mean(2, keepdims=True))
    if "contrast" in d:
        kind, _, c = d["contrast"]
        if kind == "low_contrast" and rng.random() < 0.5:
            x = 0.5 + (x - 0.5) * (1 - c * 0.75) + 0.06 * c
        elif kind == "low_contrast":
            # Haze: the light of the air over all of it, more towards the top or everywhere alike.
            air = np.array([0.74, 0.77, 0.8], np.float32) + rng.uniform(-0.12, 0.08)
            share = c * 0.8 * np.linspace(1, rng.uniform(0.6, 1), len(x), dtype=np.float32)[:, None, None]
            x = x * (1 - share) + air * share
        else:
            x = np.clip(x, 0, 1)
            x = x + c * (x * x * (3 - 2 * x) - x) * 2.2
    if "saturation" in d:
        kind, _, s = d["saturation"]
        grey = (x @ _LUMA)[..., None]
        before = _chroma(np.clip(x, 0, 1))
        x = grey + (x - grey) * (s if kind == "oversaturated" else 1 - s)
        # A nearly grey picture has no colour to lose or to push.
        lower(kind, abs(_chroma(np.clip(x, 0, 1)) - before) > 0.05)
    x = np.clip(x, 0, 1)
    light = x @ _LUMA
    lower("underexposed", np.median(light) < 0.42)
    lower("overexposed", light.mean() > 0.52)
    lower("low_contrast", np.quantile(light, 0.97) - np.quantile(light, 0.03) < 0.62)
    lower("harsh_contrast", light.std() > 0.24)
    for c in CASTS:
        lower(f"{c}_cast", not ("saturation" in d and d["saturation"][0] == "undersaturated"))
    im = (x * 255 + 0.5).astype(np.uint8)
    if augment or d:
        im = cv2.imdecode(cv2.imencode(".jpg", im[..., ::-1], [1, rng.randint(82, 95)])[1], 1)[..., ::-1]
    return np.ascontiguousarray(im), t


def facts(im, t):
    """Pixel facts of the final picture: clipping, tone, colourfulness, where detail and weight sit."""
    s = cv2.resize(im, (96, 96), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    light = s @ _LUMA
    hi, lo = (s.min(2) > 0.965).astype(np.float32), (s.max(2) < 0.03).astype(np.float32)
    gx, gy = cv2.Sobel(light, cv2.CV_32F, 1, 0), cv2.Sobel(light, cv2.CV_32F, 0, 1)
    e = np.hypot(gx, gy) + 1e-4
    yy, xx = np.mgrid[:96, :96] / 95
    weight = np.abs(light - np.median(light)) + s.max(2) - s.min(2) + 1e-4
    rg, yb = s[..., 0] - s[..., 1], (s[..., 0] + s[..., 1]) / 2 - s[..., 2]
    cell = cv2.resize(e, (6, 6), interpolation=cv2.INTER_AREA)
    values = {
        "aspect": math.log(im.shape[1] / im.shape[0]), "clip_hi": hi.mean(), "clip_lo": lo.mean(), "mean_l": light.mean(),
        "std_l": light.std(), "p5": np.quantile(light, 0.05), "p95": np.quantile(light, 0.95),
        "colorful": np.hypot(rg.std(), yb.std()) + 0.3 * np.hypot(rg.mean(), yb.mean()), "detail": e.mean(),
        "detail_cx": (e * xx).sum() / e.sum(), "detail_cy": (e * yy).sum() / e.sum(),
        "bal_x": (weight * (xx - 0.5)).sum() / weight.sum() * 2, "bal_y": (weight * (yy - 0.5)).sum() / weight.sum() * 2,
        "depth_var": cell.std() / cell.mean(),
    }
    for name, mask in (("hi", hi), ("lo", lo)):
        for i, share in enumerate(cv2.resize(mask, (3, 3), interpolation=cv2.INTER_AREA).flatten()):
            values[f"{name}{i}"] = share
    for k, a in values.items():
        t[T[k]] = a
    return t


def paths(folder):
    return sorted(p for p in glob.glob(os.path.join(folder, "*")) if p.lower().endswith((".jpg", ".jpeg", ".png")))


def level(family: str, a: float) -> float:
    """Amount -> 0..4, 1 where it becomes slight, 2 moderate, 3 strong; linear between."""
    marks = (0.0, *LEVELS[family])
    for i in range(4):
        if a <= marks[i + 1]:
            return i + (a - marks[i]) / (marks[i + 1] - marks[i])
    return 4.0
