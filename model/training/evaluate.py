"""Free greedy decoding on the evaluation photos, with the weights as they ship (int8). Writes reports/evaluate.json.

Photos were split by photo: none of these was trained on, and every threshold was chosen on training photos. A kind counts where its
truth is moderate or strong; where it is slight, or may be meant so, the sample is left out for that kind. Intervals are 95 %,
bootstrapped over photos. The control gives each critique another photo's features: what is left of the F1 was not read from the picture.
"""

import json
import platform
import re
from datetime import date
from pathlib import Path

import cv2
import numpy as np
import torch

from . import features, samples, shipped, state, tower, truth, writing
from . import phrases as p
from .canvas import canvas
from .defects import CELLS, T, load
from .state_training import f1 as f1_of
from .state_training import pooled, raws, where

ROOT = Path(__file__).parent.parent
TOLD = [k for k in truth.KINDS if k not in writing.UNSEEN]
SCENE = re.compile("(?:" + "|".join([*(w for w, _ in p.SCENE_WORDS.values()), p.UNSURE[0]]) + ")(?: with people)?(?: (?:" + "|".join(p.MOODS.values()) + ")){0,2}")


def look_at(head, weights, path) -> torch.Tensor:
    """Outputs of the state head for a picture file, [1, COUNT]."""
    grid, crops, embedding, statistics = (v[None] for v in tower.look(weights, canvas(load(str(path)))))
    return head.raw(state.pool(grid, crops, statistics), embedding, state.places(grid)).detach()


def digests_of(head, c: truth.Cache) -> torch.Tensor:
    return head.digest(raws(head, pooled(c), torch.from_numpy(c.embedding.astype(np.float32)), where(c)))


@torch.no_grad()
def answers(decoder, t, digests, advisors, batch=64):
    out = []
    for i in range(0, len(digests), batch):
        heads = torch.tensor([samples.critique_head(t, a) for a in advisors[i : i + batch]])
        written = decoder.write(decoder.with_image(decoder.image(digests[i : i + batch]), heads), 220)
        out += [t.decode(ids, skip_special_tokens=False) for ids in written]
    return out


def parse(text):
    """The answer if it is valid against the product's schema, else None."""
    try:
        a = json.loads(text)
        if a["kind"] == "not_a_photograph":
            return a if list(a) == ["kind", "what"] and 0 < len(a["what"]) <= 160 else None
        strings = [*a["strengths"], *a["priorities"], *(d[k] for d in a["dimensions"].values() for k in ("comment", "recommendation"))]
        ok = list(a) == ["kind", "scene", "findings", "dimensions", "strengths", "priorities"] and list(a["dimensions"]) == writing.DIMENSIONS
        ok = ok and SCENE.fullmatch(a["scene"]) is not None and len(a["findings"]) <= 4
        ok = ok and all(isinstance(d["score"], int) and 0 <= d["score"] <= 10 for d in a["dimensions"].values())
        ok = ok and all(f["kind"] in TOLD and f["severity"] in writing.SEVERITIES[1:] and f["where"] in [*writing.PLACES, writing.WHOLE] for f in a["findings"])
        ok = ok and all(0 < len(s) <= 160 for s in strings) and 1 <= len(a["strengths"]) <= 3 and 1 <= len(a["priorities"]) <= 3
        return a if ok else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


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
    parsed = [parse(x) for x in answers(decoder, t, digests, ["ansel"] * len(digests))]
    overall = np.array([np.mean([d["score"] for d in a["dimensions"].values()]) if a and a["kind"] == "critique" else np.nan for a in parsed])
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
        (text,) = answers(decoder, t, head.digest(look_at(head, weights, path)), ["ansel"])
        refused.append((parse(text) or {}).get("kind") == "not_a_photograph")
    return refused


def main():
    torch.set_num_threads(2)
    cv2.setNumThreads(2)
    head, decoder, t = shipped.head(), shipped.decoder(), shipped.tokenizer()
    c = truth.read(ROOT, "eval")
    digests = digests_of(head, c)
    advisors = [writing.ADVISORS[i % 9] for i in range(len(digests))]
    texts = answers(decoder, t, digests, advisors)
    parsed = [parse(x) for x in texts]
    photo, other = np.where(c.photo >= 0)[0], np.where(c.photo < 0)[0]
    told, severity, owner = said(parsed), c.severity, c.photo
    exchanged = digests.clone()
    exchanged[photo] = digests[np.roll(photo, 17)]
    control = said([parse(x) for x in answers(decoder, t, exchanged, advisors)])
    chance = np.mean([macro(told[photo][np.random.default_rng(s).permutation(len(photo))], severity[photo]) for s in range(20)])
    untouched = np.array([i for i in photo if c.clean[i]])
    critiques = {i: parsed[i] for i in photo if parsed[i] and parsed[i]["kind"] == "critique"}
    alarmed = (told & (severity == 0)).any(1)
    vectors = [tuple(d["score"] for d in critiques[i]["dimensions"].values()) for i in untouched if i in critiques]
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
