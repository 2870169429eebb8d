"""Free greedy decoding on the evaluation photos, with the weights as they ship (int8). Writes reports/evaluate.json.

Photos were split by photo: none of these was trained on, and every threshold was chosen on training photos. A kind counts where its
truth is moderate or strong; where it is slight, or may be meant so, the sample is left out for that kind. Intervals are 95 %,
bootstrapped over photos. The control gives each critique another photo's features: what is left of the F1 was not read from the picture.
The prompt names what the page's own code measured in the same pixels (`training.measured`). What an answer would say is held against the
page's own rules, with what it sees and what was measured: the share that stands.
"""

import json
import platform
import re
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import cv2
import numpy as np
import torch

from . import claim_kinds, features, samples, shipped, state, tower, truth, writing
from . import phrases as p
from .canvas import canvas
from .claims import Rules
from .defects import BOX, CELLS, T, load
from .state_training import f1 as f1_of
from .state_training import ninths, pooled, raws, where

ROOT = Path(__file__).parent.parent
TOLD = [k for k in truth.KINDS if k not in writing.UNSEEN]
SCENE = re.compile("(?:" + "|".join([*(w for w, _ in p.SCENE_WORDS.values()), p.UNSURE[0]]) + ")(?: with people)?(?: (?:" + "|".join(p.MOODS.values()) + ")){0,2}")


def look_at(head, weights, path) -> torch.Tensor:
    """Outputs of the state head for a picture file, [1, COUNT]."""
    grid, crops, embedding, statistics = (v[None] for v in tower.look(weights, canvas(load(str(path)))))
    return head.raw(state.pool(grid, crops, statistics), embedding, state.places(grid), head.cells(grid)).detach()


def digests_of(head, c: truth.Cache) -> torch.Tensor:
    return head.digest(raws(head, pooled(c), torch.from_numpy(c.embedding.astype(np.float32)), where(c), torch.from_numpy(c.grid)))


@torch.no_grad()
def answers(decoder, t, digests, asked, batch=64):
    """asked: (advisor, measured claims) of each. Prompts of one length are written together."""
    heads = [samples.critique_head(t, *question) for question in asked]
    groups = defaultdict(list)
    for i, head in enumerate(heads):
        groups[len(head)].append(i)
    out = [""] * len(heads)
    for rows in groups.values():
        for k in range(0, len(rows), batch):
            some = rows[k : k + batch]
            image = decoder.image(digests[some])
            written = decoder.write(decoder.with_image(image, torch.tensor([heads[i] for i in some])), 120)
            for i, ids in zip(some, written):
                out[i] = t.decode(ids, skip_special_tokens=False)
    return out


# asks what is measured alone
PLAIN = {"camera": None, "sight": {"scene": "a picture", "subject": "none", "findings": []}, "arrangement": [], "advisor": "ansel"}


def plain_rows() -> list[tuple[str, int]]:
    """(photo, its row in the set) of each evaluation photo as it is"""
    return [(job[0], i) for i, job in enumerate(features.all_jobs("eval")) if job[0] is not None and job[3] == {} and not job[4]]


SUBJECTS = ["none", *(f"{place} {size}" for place in writing.PLACES for size in writing.SIZES)]


def parse(text):
    """The answer if it is valid against the product's schema, else None."""
    try:
        a = json.loads(text)
        if a["kind"] == "not_a_photograph":
            return a if list(a) == ["kind", "what"] and 0 < len(a["what"]) <= 160 else None
        ok = list(a) == ["kind", "scene", "subject", "findings", "scores", "says"] and SCENE.fullmatch(a["scene"]) is not None
        ok = ok and a["subject"] in SUBJECTS and len(a["findings"]) <= 4 and len(a["scores"]) == 6
        ok = ok and all(isinstance(x, int) and 0 <= x <= 10 for x in a["scores"])
        ok = ok and all(f["kind"] in TOLD and f["severity"] in writing.SEVERITIES[1:] and f["where"] in [*writing.PLACES, writing.WHOLE] for f in a["findings"])
        return a if ok and len(a["says"]) <= 8 and all(k in claim_kinds.KINDS for k in a["says"]) else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


SIDES = {"small": 0.22, "middle": 0.4, "large": 0.67}  # as the page takes a subject's size


def overlap(subject: str, box) -> float:
    """Intersection over union of what the page makes of "left small" and the rectangle drawn by eye"""
    place, size = subject.rsplit(" ", 1)
    side, k = SIDES[size], writing.PLACES.index(place)
    x, y = (min(1 - side, max(0, (1 + 2 * at) / 6 - side / 2)) for at in (k % 3, k // 3))
    across = max(0, min(x + side, box[0] + box[2]) - max(x, box[0]))
    down = max(0, min(y + side, box[1] + box[3]) - max(y, box[1]))
    return across * down / (side * side + box[2] * box[3] - across * down)


def subjects(parsed, c: truth.Cache, rows):
    """-> of the subjects named: right (the ninth of its middle, or an overlap of .3), the same by ninth alone, off the centre, size"""
    ninth, size, known = ninths(c.truth)
    hits, exact, off, sizes = [], [], [], []
    for i in rows:
        said = (parsed[i] or {}).get("subject", "none")
        if not known[i] or said == "none":
            continue
        box = c.truth[i][[T[k] for k in BOX]]
        there = ninth[i] < 9
        exact.append(there and writing.PLACES[ninth[i]] == said.rsplit(" ", 1)[0])
        hits.append(exact[-1] or (there and overlap(said, box) >= 0.3))
        if not said.startswith("centre "):
            off.append(hits[-1])
        if there:
            sizes.append(writing.SIZES[size[i]] == said.rsplit(" ", 1)[1])
    return {"given": f"{len(hits)} of {int(known[rows].sum())}", "right": mean_of(hits), "right by ninth": mean_of(exact), "right, off the centre": [mean_of(off), len(off)],
            "size right": mean_of(sizes)}


def precision(stands, rows) -> float:
    said, withheld = (sum(stands[i][k] for i in rows) for k in (0, 1))
    return round(said / max(1, said + withheld), 4)


def mean_of(values) -> float:
    return round(float(np.mean(values)), 3) if len(values) else 0.0


def said(parsed) -> np.ndarray:
    """bool [n, kinds]: told as moderate or strong"""
    found = np.zeros((len(parsed), len(truth.KINDS)), bool)
    for i, a in enumerate(parsed):
        for f in (a or {}).get("findings", []):
            if f["severity"] != "slight":
                found[i, truth.K[f["kind"]]] = True
    return found


def f1(told, severity, k):
    use = severity[:, k] != 1
    return f1_of(told[use, k], severity[use, k] >= 2)


def macro(told, severity):
    return float(np.mean([f1(told, severity, truth.K[k]) for k in TOLD]))


def recall(told, severity):
    kinds = [truth.K[k] for k in TOLD]
    true = severity[:, kinds] >= 2
    return float((told[:, kinds] & true).sum() / max(1, true.sum()))


def interval(measure, photo, rounds=300):
    """95 % of a measure of sample indices, photos drawn again with replacement"""
    rng = np.random.default_rng(0)
    rows = {q: np.where(photo == q)[0] for q in np.unique(photo)}
    values = [measure(np.concatenate([rows[q] for q in rng.choice(list(rows), len(rows))])) for _ in range(rounds)]
    return [round(float(v), 3) for v in np.quantile(values, [0.025, 0.975])]


def spearman(a, b):
    ra, rb = (np.argsort(np.argsort(x, kind="stable"), kind="stable").astype(float) for x in (a, b))
    for x, r in ((a, ra), (b, rb)):
        for v in np.unique(x):
            r[x == v] = r[x == v].mean()
    return float(np.corrcoef(ra, rb)[0, 1]) if ra.std() and rb.std() else 0.0


def falling(head, decoder, t):
    """Overall score against the step of a growing defect, by kind: mean of Spearman's rho over photos."""
    c = truth.read(ROOT, "series")
    digests = digests_of(head, c)
    parsed = [parse(x) for x in answers(decoder, t, digests, [("ansel", [])] * len(digests))]
    overall = np.array([np.mean(a["scores"]) if a and a["kind"] == "critique" else np.nan for a in parsed])
    overall = overall.reshape(-1, len(features.SERIES), features.STEPS)
    found = {}
    for j, kind in enumerate(features.SERIES):
        rho = [spearman(row[~np.isnan(row)], np.arange(features.STEPS)[~np.isnan(row)]) for row in overall[:, j] if (~np.isnan(row)).sum() > 2]
        found[kind] = round(float(np.mean(rho)), 3)
    return found


def real_others(head, decoder, t):
    """Screenshots of this app, never trained on: share refused."""
    weights = shipped.eyes()
    refused = []
    for path in sorted((ROOT / "photos/other").glob("*.jpg")):
        (text,) = answers(decoder, t, head.digest(look_at(head, weights, path)), [("ansel", [])])
        refused.append((parse(text) or {}).get("kind") == "not_a_photograph")
    return refused


def main():
    torch.set_num_threads(2)
    cv2.setNumThreads(2)
    head, decoder, t = shipped.head(), shipped.decoder(), shipped.tokenizer()
    c = truth.read(ROOT, "eval")
    digests = digests_of(head, c)
    advisors = [writing.ADVISORS[i % 9] for i in range(len(digests))]
    rules = Rules(ROOT / ".cache/eval/measured.jsonl")
    measured = frozenset(rules.known)
    own = [i if i in measured else None for i in range(len(digests))]
    asked = [(a, told["measured"]) for a, told in zip(advisors, rules.ask([PLAIN | {"m": m} for m in own]))]
    texts = answers(decoder, t, digests, asked)
    parsed = [parse(x) for x in texts]
    photo, other = np.where(c.photo >= 0)[0], np.where(c.photo < 0)[0]
    told, severity, owner = said(parsed), c.severity, c.photo
    exchanged = digests.clone()
    exchanged[photo] = digests[np.roll(photo, 17)]
    control = said([parse(x) for x in answers(decoder, t, exchanged, asked)])
    chance = np.mean([macro(told[photo][np.random.default_rng(s).permutation(len(photo))], severity[photo]) for s in range(20)])
    untouched = np.array([i for i in photo if c.clean[i]])
    critiques = {i: parsed[i] for i in photo if parsed[i] and parsed[i]["kind"] == "critique"}
    alarmed = (told & (severity == 0)).any(1)
    vectors = [tuple(critiques[i]["scores"]) for i in untouched if i in critiques]
    commonest = max(vectors.count(v) for v in vectors) / len(vectors)
    words = {w: k for k, (w, _) in p.SCENE_WORDS.items()}
    scenes = []
    for i in untouched:
        text = critiques.get(i, {"scene": ""})["scene"]
        word = next((words[w] for w in sorted(words, key=len, reverse=True) if text == w or text.startswith(w + " ")), None)
        scenes.append((word, word in c.labels[owner[i]].scenes))
    places = []
    for i in photo:
        for f in (parsed[i] or {}).get("findings", []):
            cells = {"clipped_highlights": CELLS[:9], "blocked_shadows": CELLS[9:]}.get(f["kind"])
            if cells and f["where"] != writing.WHOLE and severity[i, truth.K[f["kind"]]] >= 2:
                share = c.truth[i][[T[k] for k in cells]]
                places.append(share[writing.PLACES.index(f["where"])] >= 0.8 * share.max())
    rows = list(critiques)
    heeded = rules.ask([{"m": own[i], "camera": None, "sight": {k: critiques[i][k] for k in ("scene", "subject", "findings")}, "arrangement": [],
                         "advisor": advisors[i], "says": critiques[i]["says"]} for i in rows])
    stands = {i: (len(h["said"]), len(h["withheld"])) for i, h in zip(rows, heeded)}
    clean_rows = [i for i in untouched if i in stands]
    real = real_others(head, decoder, t)
    series = falling(head, decoder, t)
    report = {
        "date": date.today().isoformat(),
        "device": f"CPU, {platform.machine()}, torch {torch.__version__}, weights as shipped (int8)",
        "samples": {"photos": len(photo), "untouched": len(untouched), "other pictures": len(other), "distinct photos": len(set(owner[photo])),
                    "real screenshots": len(real)},
        "kinds in the vocabulary": len(TOLD),
        "macro F1": round(macro(told[photo], severity[photo]), 3),
        "macro F1, 95 %": interval(lambda r: macro(told[r], severity[r]), owner),
        "F1 by kind": {k: round(f1(told[photo], severity[photo], truth.K[k]), 3) for k in TOLD},
        "macro F1, photos exchanged (control)": round(macro(control[photo], severity[photo]), 3),
        "macro F1 of chance (the same findings, shuffled)": round(float(chance), 3),
        "recall of moderate and strong damage": round(recall(told[photo], severity[photo]), 3),
        "recall, 95 %": interval(lambda r: recall(told[r], severity[r]), owner),
        "untouched photos with an alarm that the labels call absent or meant": round(float(alarmed[untouched].mean()), 3),
        "the same, 95 %": interval(lambda r: alarmed[[i for i in r if c.clean[i] and owner[i] >= 0]].mean(), owner),
        "place right where one is given": [round(float(np.mean(places)), 3), len(places)],
        "subject, untouched photos": subjects(parsed, c, untouched),
        "subject, all": subjects(parsed, c, photo),
        "says that stand": precision(stands, rows),
        "says that stand, untouched photos": precision(stands, clean_rows),
        "claims said, median": float(np.median([sum(stands[i]) for i in rows])),
        "claims withheld": dict(Counter(k for h in heeded for k in h["withheld"]).most_common(8)),
        "first claim is the rules' first": mean_of([h["first"] == critiques[i]["says"][:1] for i, h in zip(rows, heeded)]),
        "scene word right where one is given": [round(float(np.mean([ok for w, ok in scenes if w])), 3), len([w for w, _ in scenes if w])],
        "scene left open": len([w for w, _ in scenes if not w]),
        "photos kept as photos": round(len(critiques) / len(photo), 3),
        "other pictures refused": round(float(np.mean([bool(parsed[i]) and parsed[i]["kind"] == "not_a_photograph" for i in other])), 3),
        "real screenshots refused": [int(sum(real)), len(real)],
        "Spearman of overall against growing damage": series | {"mean": round(float(np.mean(list(series.values()))), 3)},
        "commonest score vector on untouched photos": round(commonest, 3),
        "valid, free decoding": round(float(np.mean([a is not None for a in parsed])), 4),
        "tokens of an answer, median": float(np.median([len(t.encode(texts[i]).ids) for i in photo])),
        "distinct answers": f"{len(set(texts))} of {len(texts)}",
    }
    (ROOT / "reports").mkdir(exist_ok=True)
    (ROOT / "reports/evaluate.json").write_text(json.dumps(report, indent="\t") + "\n")


if __name__ == "__main__":
    main()
