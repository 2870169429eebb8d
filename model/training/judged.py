"""The pictures that `npm run model -- judge` looks at, and what the shipped weights answer about them.

usage: python -m training.judged pictures SET        stdout: for each a line of JSON {name, width, height, ...}, then its RGBA bytes
       python -m training.judged answers SET FILE    FILE: JSON list of {picture, prompt}; stdout: JSON list of answers in its order
SET: `eval` as the files are; `damaged` as the evaluation draws them, with the severity of each kind; `turned` by known angles;
`blurred` by known kernels.
"""

import csv
import hashlib
import json
import random
import sys
from pathlib import Path

import cv2
import numpy as np
import torch

from . import features, labels, shipped, state, tokens, tower
from .canvas import canvas
from .defects import KINDS as DRAWN
from .defects import _TO_LIN, T, _disc, _line, damage, draw, facts, load, paths
from .truth import _OPPOSITE, CLIPPING, KINDS, clipping

ROOT = Path(__file__).parent.parent
ANGLES = (-6.5, -4.0, -2.5, -1.5, 1.5, 2.5, 4.0, 6.5)  # degrees, clockwise positive
# what a photo is blurred by, in hundredths of its longer side: radius of a disc, deviation of a Gaussian, length of a smear
BLURS = (("defocus", "disc", 0.6), ("defocus", "disc", 1.0), ("defocus", "gauss", 0.7), ("defocus", "gauss", 1.2), ("motion", "line", 2.0), ("motion", "line", 3.5))
BATCH = 64


def turned(im, degrees: float):
    """Turned clockwise, and cut to what is left of the frame's shape."""
    h, w = im.shape[:2]
    a = np.radians(abs(degrees))
    matrix = cv2.getRotationMatrix2D((w / 2, h / 2), -degrees, 1)
    whole = cv2.warpAffine(im, matrix, (w, h), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT)
    s = 1 / (np.cos(a) + np.sin(a) * max(w / h, h / w))
    cw, ch = int(w * s), int(h * s)
    part = whole[(h - ch) // 2 : (h - ch) // 2 + ch, (w - cw) // 2 : (w - cw) // 2 + cw]
    return cv2.imdecode(cv2.imencode(".jpg", part[..., ::-1], [1, 92])[1], 1)[..., ::-1]


def blurred(im, shape: str, amount: float, angle: float):
    size = amount * max(im.shape[:2]) / 100
    x = _TO_LIN[np.ascontiguousarray(im)]
    if shape == "gauss":
        x = cv2.GaussianBlur(x, (0, 0), size, borderType=cv2.BORDER_REFLECT)
    else:
        kernel = _disc(size) if shape == "disc" else _line(size, angle)
        x = cv2.filter2D(x, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REFLECT)
    out = (np.clip(x, 0, 1) ** (1 / 2.2) * 255 + 0.5).astype(np.uint8)
    return cv2.imdecode(cv2.imencode(".jpg", out[..., ::-1], [1, 90])[1], 1)[..., ::-1]


def severities(label, truth, natural, clean: bool) -> dict:
    """As `truth.severities`, of one picture. natural: truth of the untouched photo"""
    found = {k: int(truth[T[k]]) for k in DRAWN}
    against = {o for k in DRAWN if found[k] for o in _OPPOSITE.get(k, [])}
    for kind in CLIPPING:
        here, before = int(clipping(truth, kind)), int(clipping(natural, kind))
        found[kind] = 0 if clean else 1 if here >= 2 and before >= here else here
    for kind in KINDS:
        if kind in label.excused and (found[kind] == 2 or (kind in CLIPPING and found[kind] == 3)):
            found[kind] = 1
        seen = label.flaws.get(kind, 0)
        if seen and found[kind] < seen:
            found[kind] = 1 if kind in against else seen
    return found


def pictures(name: str):
    """-> of each picture: what is known of it, and its pixels (uint8 RGB)"""
    files = paths(str(ROOT / "photos/eval"))
    known = labels.read(ROOT / "photos", "eval")
    if name == "eval":
        for path in files:
            yield {"name": Path(path).name}, cv2.cvtColor(cv2.imread(path, cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    if name == "turned":
        level = {row["file"] for row in csv.DictReader(open(ROOT / "photos/truth-eval.csv")) if row["level"] == "level"}
        for path in files:
            # Where nothing is level there is little to find, but something to get wrong.
            for degrees in ANGLES if Path(path).name in level else ANGLES[2::3]:
                yield {"name": Path(path).name, "degrees": degrees}, turned(load(path), degrees)
    if name == "blurred":
        rng = random.Random(11)
        for path in files:
            for kind, shape, amount in BLURS:
                yield {"name": Path(path).name, "blur": kind, "shape": shape}, blurred(load(path), shape, amount, rng.uniform(0, 180))
    if name == "damaged":
        natural = [facts(load(path), damage(load(path), {}, random.Random(0), False)[1]) for path in files]
        boxes = labels.subjects(ROOT / "photos")
        for path, photo, seed, defects, augment, slight in features.all_jobs("eval"):
            if path is None:
                continue
            rng = random.Random(seed)
            drawn = draw(rng, slight=slight) if defects is None else defects
            im, truth = damage(load(path), drawn, rng, augment, boxes.get(Path(path).name))
            clean = defects == {}
            found = severities(known[photo], facts(im, truth), natural[photo], clean)
            yield {"name": Path(path).name, "clean": clean, "severity": found}, im


def seen(name: str) -> torch.Tensor:
    """What the shipped eyes see of each picture, kept for the next run."""
    weights = hashlib.sha256((shipped.PACKAGE / "SHA256SUMS").read_bytes()).hexdigest()[:12]
    kept = ROOT / f".cache/judge/seen-{name}-{weights}.pt"
    if kept.exists():
        return torch.load(kept)
    head, eyes = shipped.head(), shipped.eyes()
    rows = []
    for _, im in pictures(name):
        grid, crops, embedding, statistics = (v[None] for v in tower.look(eyes, canvas(im)))
        rows.append(head.digest(head.raw(state.pool(grid, crops, statistics), embedding, state.places(grid), head.cells(grid)))[0])
    torch.save(torch.stack(rows), kept)
    return torch.stack(rows)


@torch.no_grad()
def answers(name: str, asked: list) -> list[str]:
    decoder, t = shipped.decoder(), shipped.tokenizer()
    digests = seen(name)
    heads = []
    for row in asked:
        words = t.encode(row["prompt"], add_special_tokens=False).ids
        heads.append([tokens.BOS, tokens.USER, tokens.IMAGE, tokens.IMAGE_END, *words, tokens.ASSISTANT])
    found = [""] * len(asked)
    # Prompts of one length at a time: the network knows no padding.
    by_length = sorted(range(len(asked)), key=lambda i: len(heads[i]))
    while by_length:
        length = len(heads[by_length[0]])
        now = [i for i in by_length[:BATCH] if len(heads[i]) == length]
        by_length = by_length[len(now) :]
        image = decoder.image(torch.stack([digests[asked[i]["picture"]] for i in now]))
        written = decoder.write(decoder.with_image(image, torch.tensor([heads[i] for i in now])), 260)
        for i, ids in zip(now, written):
            found[i] = t.decode(ids, skip_special_tokens=False)
    return found


def main():
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    task, name = sys.argv[1:3]
    if task == "answers":
        print(json.dumps(answers(name, json.loads(Path(sys.argv[3]).read_text()))))
        return
    for known, im in pictures(name):
        rgba = np.full((*im.shape[:2], 4), 255, np.uint8)
        rgba[..., :3] = im
        head = known | {"width": im.shape[1], "height": im.shape[0]}
        sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + rgba.tobytes())


if __name__ == "__main__":
    main()
