"""One photo, nine advisors: docs/voices.md, written by the model as it ships. usage: python -m training.voices"""

import json
import re

import numpy as np

from . import phrases, shipped, writing
from .evaluate import ROOT, answers, look_at, parse

PHOTO = "public/samples/lake-sherburne.jpg"
STOP = set("a an and are as at but by for from has have in into is it its more most no not of on or that the there this to was what which with would you".split())


def words(critique: dict) -> set[str]:
    text = " ".join(d[k] for d in critique["dimensions"].values() for k in ("comment", "recommendation"))
    return {w for w in re.findall(r"[a-z]+", text.lower()) if w not in STOP and len(w) > 3}


def main():
    head, decoder, t = shipped.head(), shipped.decoder(), shipped.tokenizer()
    digest = head.digest(look_at(head, shipped.eyes(), ROOT.parent / PHOTO))
    made = {a: parse(answers(decoder, t, digest, [a])[0]) for a in writing.ADVISORS}
    used = {a: words(c) for a, c in made.items()}
    lines = ["# Nine voices on one photo", "", f"What the model that ships says of `{PHOTO}` as each advisor; made by `python -m training.voices`. The facts are one set; "
             "emphasis, score and words are the advisor's. Scores in the order composition, light, sharpness, depth, balance, impact; the two that the voice dwells on are bold.", "",
             "| advisor | scores | says of its first dimension | words that no other uses | first priority |", "| --- | --- | --- | --- | --- |"]
    for a, c in made.items():
        homes = list(phrases.VOICES[a])
        scores = " ".join(f"**{r['score']}**" if d in homes else str(r["score"]) for d, r in c["dimensions"].items())
        own = sorted(used[a] - set.union(*(u for b, u in used.items() if b != a)))
        lines.append(f"| {a} | {scores} | {c['dimensions'][homes[0]]['comment']} {c['dimensions'][homes[0]]['recommendation']} | {', '.join(own[:6])} ({len(own)}) | {c['priorities'][0]} |")
    pairs = [len(used[a] & used[b]) / len(used[a] | used[b]) for i, a in enumerate(made) for b in list(made)[:i]]
    vectors = {json.dumps([r["score"] for r in c["dimensions"].values()]) for c in made.values()}
    lines += ["", f"{len(vectors)} of 9 score vectors differ. Two advisors share {np.mean(pairs):.0%} of their words ({min(pairs):.0%} to {max(pairs):.0%}, by Jaccard)."]
    (ROOT.parent / "docs/voices.md").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
