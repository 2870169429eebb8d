"""Free greedy decoding on the evaluation photos, with the weights as they ship (rounded to bfloat16). Writes reports/evaluate.json.

Photos were split by photo: none of these was trained on. Truth is the injected defects and the pixel facts. The control gives
each critique another photo's rows: what is left of the F1 then was not read from the picture.
"""

import json
import platform
from datetime import date
from pathlib import Path

import numpy as np
import torch

from . import samples, tokens, writing
from .defects import T
from .network import Loupe

ROOT = Path(__file__).parent.parent


def load():
    state = torch.load(ROOT / ".cache/model.pt", map_location="cpu")["model"]
    model = Loupe(len(writing.KINDS))
    model.load_state_dict({n: v.bfloat16().float() for n, v in state.items()})
    return model.eval(), tokens.load(ROOT / ".cache/tokenizer.json")


def answers(model, t, rows, batch=64):
    out = []
    for i in range(0, len(rows), batch):
        part = torch.from_numpy(rows[i : i + batch])
        heads = torch.tensor([samples.critique_head(t, writing.ADVISORS[(i + j) % 9]) for j in range(len(part))])
        with torch.no_grad():
            written = model.write(model.with_image(model.image(part), heads), 160)
        out += [t.decode(ids, skip_special_tokens=False) for ids in written]
    return out


def parse(text):
    """The answer if it is valid against the product's schema, else None."""
    try:
        a = json.loads(text)
        if a["kind"] == "not_a_photograph":
            return a if list(a) == ["kind", "what"] and 0 < len(a["what"]) <= 160 else None
        places = {*writing.PLACES, "whole frame"}
        strings = [a["scene"], *a["strengths"], *a["priorities"]]
        strings += [d[k] for d in a["dimensions"].values() for k in ("comment", "recommendation")]
        ok = list(a) == ["kind", "scene", "findings", "dimensions", "strengths", "priorities"] and list(a["dimensions"]) == writing.DIMENSIONS
        ok = ok and all(isinstance(d["score"], int) and 0 <= d["score"] <= 10 for d in a["dimensions"].values()) and len(a["findings"]) <= 4
        ok = ok and all(f["kind"] in writing.KINDS and f["severity"] in writing.SEVERITIES[1:] and f["where"] in places for f in a["findings"])
        ok = ok and all(0 < len(s) <= 160 for s in strings) and 1 <= len(a["strengths"]) <= 3 and 1 <= len(a["priorities"]) <= 3
        return a if ok else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def f1_by_kind(parsed, truth, chosen):
    scores = {}
    for kind in writing.KINDS:
        want = np.array([any(f[0] == kind for f in writing.findings_of(truth[i])) for i in chosen])
        got = np.array([any(f["kind"] == kind for f in (parsed[i] or {}).get("findings", [])) for i in chosen])
        scores[kind] = round(float(2 * (want & got).sum() / max(1, want.sum() + got.sum())), 3)
    return scores


def main():
    torch.set_num_threads(2)
    model, t = load()
    cache = samples.read(ROOT, "eval")
    photo = np.where(cache.truth[:, T["photo"]] > 0)[0]
    other = np.where(cache.truth[:, T["photo"]] == 0)[0]
    texts = answers(model, t, cache.rows)
    parsed = [parse(x) for x in texts]
    shuffled = cache.rows.copy()
    shuffled[photo] = cache.rows[np.roll(photo, 17)]
    control = [parse(x) for x in answers(model, t, shuffled)]
    kept = [i for i in photo if parsed[i] and parsed[i]["kind"] == "critique"]
    vectors = {tuple(d["score"] for d in parsed[i]["dimensions"].values()) for i in kept}
    untouched = [i for i in photo if cache.clean[i]]
    strong = lambda p: any(f["severity"] != "slight" for f in (p or {}).get("findings", []))  # noqa: E731
    by_kind = f1_by_kind(parsed, cache.truth, photo)
    report = {
        "date": date.today().isoformat(),
        "device": f"CPU, {platform.machine()}, torch {torch.__version__}",
        "samples": {"photos": len(photo), "untouched": len(untouched), "other pictures": len(other), "distinct photos": len(set(cache.photo[photo]))},
        "valid, free decoding": round(float(np.mean([p is not None for p in parsed])), 4),
        "tokens of an answer, median": float(np.median([len(t.encode(x).ids) for x in texts])),
        "macro F1 of findings": round(float(np.mean(list(by_kind.values()))), 3),
        "macro F1, photos exchanged (control)": round(float(np.mean(list(f1_by_kind(control, cache.truth, photo).values()))), 3),
        "F1 by kind": by_kind,
        "untouched photos with a moderate or strong finding": round(float(np.mean([strong(parsed[i]) for i in untouched])), 3),
        "photos kept as photos": round(len(kept) / len(photo), 3),
        "other pictures rejected": round(float(np.mean([bool(parsed[i]) and parsed[i]["kind"] == "not_a_photograph" for i in other])), 3),
        "distinct score vectors": f"{len(vectors)} of {len(kept)}",
        "distinct answers": f"{len(set(texts))} of {len(texts)}",
    }
    (ROOT / "reports").mkdir(exist_ok=True)
    (ROOT / "reports/evaluate.json").write_text(json.dumps(report, indent="\t") + "\n")


if __name__ == "__main__":
    main()
