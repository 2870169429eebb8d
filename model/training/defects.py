"""Synthetic defects with known kind and severity, and the pixel facts that the words rest on.

A picture is uint8 RGB [H, W, 3] with a longest side of at most 896 px. Exposure and white balance are
changed in linear light. The truth of a sample is one float32 vector; `T` maps names to its places.
Severity: 0 none or imperceptible, 1 slight, 2 moderate, 3 strong.
"""

import glob
import math
import os
import random

import cv2
import numpy as np

cv2.setNumThreads(1)

WORK = 896  # longest side of the working image, px
CASTS = ["warm", "cool", "green", "magenta"]
KINDS = ["underexposed", "overexposed", "warm_cast", "cool_cast", "green_cast", "magenta_cast", "out_of_focus",
         "motion_blur", "noise", "tilt_left", "tilt_right", "low_contrast", "harsh_contrast", "oversaturated",
         "undersaturated"]
# one severity 0 none, 1 slight, 2 moderate, 3 strong per kind; plus measured facts of the final pixels
TRUTH = ["photo"] + KINDS + ["ev", "tilt_deg", "aspect", "clip_hi", "clip_lo", "mean_l", "p5", "p95", "colorful",
         "detail", "detail_cx", "detail_cy", "bal_x", "bal_y", "depth_var", "hi_cell", "lo_cell"]
T = {k: i for i, k in enumerate(TRUTH)}
_TO_LIN = ((np.arange(256) / 255.0) ** 2.2).astype(np.float32)


def load(path):
    im = cv2.cvtColor(cv2.imread(path, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    s = WORK / max(im.shape[:2])
    return cv2.resize(im, None, fx=s, fy=s, interpolation=cv2.INTER_AREA) if s < 1 else im


def _sev(x, lo, mid, hi):
    return 0 if x < lo else 1 if x < mid else 2 if x < hi else 3


def tilt_crop(im, deg):
    h, w = im.shape[:2]
    a = abs(math.radians(deg))
    s = min(w / (w * math.cos(a) + h * math.sin(a)), h / (w * math.sin(a) + h * math.cos(a)))
    m = cv2.getRotationMatrix2D((w / 2, h / 2), deg, 1.0)
    r = cv2.warpAffine(im, m, (w, h), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    cw, ch = int(w * s), int(h * s)
    x, y = (w - cw) // 2, (h - ch) // 2
    return r[y:y + ch, x:x + cw]


def draw(rng, n=None):
    """Pick defects: returns {family: amount}."""
    n = rng.choices([0, 1, 2, 3], [.2, .4, .28, .12])[0] if n is None else n
    fam = rng.sample(["exposure", "cast", "blur", "noise", "tilt", "contrast", "saturation"], n)
    d = {}
    for f in fam:
        if f == "exposure": d[f] = rng.choice([-1, 1]) * rng.uniform(.6, 2.6)
        if f == "cast": d[f] = (rng.randrange(4), rng.uniform(.10, .50))
        if f == "blur": d[f] = ("out_of_focus", rng.uniform(1.2, 6)) if rng.random() < .6 else ("motion_blur", rng.uniform(6, 32), rng.uniform(0, 180))
        if f == "noise": d[f] = math.exp(rng.uniform(math.log(.025), math.log(.15)))
        if f == "tilt": d[f] = rng.choice([-1, 1]) * rng.uniform(1.5, 9)
        if f == "contrast": d[f] = rng.choice([-1, 1]) * rng.uniform(.3, .9)
        if f == "saturation": d[f] = rng.uniform(.15, .6) if rng.random() < .5 else rng.uniform(1.6, 2.8)
    return d


def damage(im, d, rng, augment=True):
    """im uint8 RGB -> damaged uint8 RGB and truth vector (pixel facts are filled by `facts`)."""
    t = np.zeros(len(TRUTH), np.float32); t[T["photo"]] = 1
    h, w = im.shape[:2]
    if augment:
        if rng.random() < .5: im = im[:, ::-1]
        f = rng.uniform(.72, 1); g = rng.uniform(max(.72, f - .12), min(1, f + .12))
        ch, cw = int(h * f), int(w * g); y, x = rng.randint(0, h - ch), rng.randint(0, w - cw)
        im = im[y:y + ch, x:x + cw]
    im = np.ascontiguousarray(im)
    if "tilt" in d:
        im = tilt_crop(im, d["tilt"]); t[T["tilt_deg"]] = d["tilt"]          # + = counter-clockwise = leans left
        t[T["tilt_left" if d["tilt"] > 0 else "tilt_right"]] = _sev(abs(d["tilt"]), 1, 3, 6)
    elif augment and rng.random() < .5: im = tilt_crop(im, rng.uniform(-.5, .5))
    x = _TO_LIN[im]
    k = min(1, max(im.shape[:2]) / WORK * 1.15)                              # blur is relative to the frame
    if "blur" in d:
        b = d["blur"]
        if b[0] == "out_of_focus":
            r = max(1.0, b[1] * k); n = int(math.ceil(r)) * 2 + 1
            yy, xx = np.mgrid[:n, :n] - n // 2
            ker = np.clip(r + .5 - np.hypot(xx, yy), 0, 1).astype(np.float32)
            t[T["out_of_focus"]] = _sev(b[1], 1, 2.2, 3.8)
        else:
            n = int(max(3, b[1] * k)) | 1; ker = np.zeros((n, n), np.float32); ker[n // 2] = 1
            ker = cv2.warpAffine(ker, cv2.getRotationMatrix2D((n / 2 - .5, n / 2 - .5), b[2], 1), (n, n))
            t[T["motion_blur"]] = _sev(b[1], 5, 12, 22)
        x = cv2.filter2D(x, -1, ker / ker.sum(), borderType=cv2.BORDER_REFLECT)
    ev = d.get("exposure", rng.uniform(-.2, .2) if augment else 0); t[T["ev"]] = ev
    if "exposure" in d: t[T["overexposed" if ev > 0 else "underexposed"]] = _sev(abs(ev), .3, 1.2, 1.9)
    gain = np.full(3, 2.0 ** ev, np.float32)
    if "cast" in d:
        i, s = d["cast"]; e = 2 ** s
        gain *= np.array([[e, 1, 1 / e], [1 / e, 1, e], [1 / e ** .5, e ** .7, 1 / e ** .5], [e ** .5, 1 / e ** .7, e ** .5]][i], np.float32) ** 1.3
        t[T[CASTS[i] + "_cast"]] = _sev(s, .05, .22, .36)
    x = np.clip(x * gain, 0, 1) ** (1 / 2.2)
    if "noise" in d:
        s = d["noise"]; nh, nw = x.shape[:2]; g = np.random.default_rng(rng.randrange(1 << 30))
        nz = g.standard_normal((nh, nw, 1), np.float32) * .8 + g.standard_normal((nh, nw, 3), np.float32) * .6
        if rng.random() < .5: nz = cv2.GaussianBlur(nz, (3, 3), .6) * 1.6
        x = x + nz * s * (1.2 - .6 * x.mean(2, keepdims=True)); t[T["noise"]] = _sev(s, .02, .05, .09)
    if "contrast" in d:
        c = d["contrast"]
        if c < 0: x = .5 + (x - .5) * (1 + c * .75) + .06 * -c; t[T["low_contrast"]] = _sev(-c, .2, .5, .7)
        else:
            x = np.clip(x, 0, 1); x = x + c * 1.0 * (x * x * (3 - 2 * x) - x) * 2.2; t[T["harsh_contrast"]] = _sev(c, .2, .5, .7)
    if "saturation" in d:
        s = d["saturation"]; l = x @ np.array([.299, .587, .114], np.float32)
        x = l[..., None] + (x - l[..., None]) * s
        if s > 1: t[T["oversaturated"]] = _sev(s, 1.3, 2.0, 2.4)
        else: t[T["undersaturated"]] = _sev(1 - s, .3, .55, .72)
    im = (np.clip(x, 0, 1) * 255 + .5).astype(np.uint8)
    if augment or d:
        im = cv2.imdecode(cv2.imencode(".jpg", im[..., ::-1], [1, rng.randint(82, 95)])[1], 1)[..., ::-1]
    return np.ascontiguousarray(im), t


def facts(im, t):
    """Pixel facts of the final picture: clipping, tone, colourfulness, where detail and weight sit."""
    s = cv2.resize(im, (96, 96), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    l = s @ np.array([.299, .587, .114], np.float32)
    hi = (s.min(2) > .965).astype(np.float32); lo = (s.max(2) < .03).astype(np.float32)
    gx, gy = cv2.Sobel(l, cv2.CV_32F, 1, 0), cv2.Sobel(l, cv2.CV_32F, 0, 1)
    e = np.hypot(gx, gy) + 1e-4; yy, xx = np.mgrid[:96, :96] / 95
    wt = np.abs(l - np.median(l)) + s.max(2) - s.min(2)
    c9 = lambda m: cv2.resize(m, (3, 3), interpolation=cv2.INTER_AREA)
    rg, yb = s[..., 0] - s[..., 1], (s[..., 0] + s[..., 1]) / 2 - s[..., 2]
    cell = cv2.resize(e, (6, 6), interpolation=cv2.INTER_AREA)
    v = dict(aspect=math.log(im.shape[1] / im.shape[0]), clip_hi=hi.mean(), clip_lo=lo.mean(), mean_l=l.mean(), p5=np.quantile(l, .05),
             p95=np.quantile(l, .95), colorful=np.hypot(rg.std(), yb.std()) + .3 * np.hypot(rg.mean(), yb.mean()), detail=e.mean(),
             detail_cx=(e * xx).sum() / e.sum(), detail_cy=(e * yy).sum() / e.sum(),
             bal_x=(wt * (xx - .5)).sum() / wt.sum() * 2, bal_y=(wt * (yy - .5)).sum() / wt.sum() * 2,
             depth_var=cell.std() / cell.mean(), hi_cell=c9(hi).argmax(), lo_cell=c9(lo).argmax())
    for k, a in v.items(): t[T[k]] = a
    return t


def paths(folder): return sorted(p for p in glob.glob(os.path.join(folder, "*")) if p.lower().endswith((".jpg", ".jpeg", ".png")))
