"""What the eyes decided -> the answer: what is seen, six scores, and the claims that the page's own rules would make of it (`claims.py`)."""

import json
from dataclasses import dataclass, field

from . import phrases as p
from .defects import CELLS, FACTS
from .labels import COMPOSITIONS, INTENTS, LIGHTS, SCENES
from .other_images import WHATS
from .rubric import DIMENSIONS
from .state import OUTPUTS
from .state import PLACES as PLACES_KNOWN
from .truth import KINDS

ADVISORS = list(p.DWELLS_ON)
SEVERITIES = ["", "slight", "moderate", "strong"]
PLACES = ["top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right"]
SIZES = ["small", "middle", "large"]
WHOLE = "whole frame"
# kind -> which cells tell its place; of the others the place is the whole frame
LOCAL = {"clipped_highlights": "hi", "blocked_shadows": "lo"}
# What held-out photos show that the eyes cannot tell, Loupe does not say; the measurements of the page do.
UNSEEN = frozenset({"warm_cast", "cool_cast"})
MOODS_SEEN = {"night", "low_key", "high_key", "shallow_focus", "green_foliage"}
# as the page names them
ARRANGEMENTS_SEEN = {"clutter": "clutter", "layers": "layers", "centre": "centre"}
COLOURLESS = 0.035
LAMPS_ABOVE = 0.75
MOST_FINDINGS = 4
UNSURE_BELOW = 0.6
# Shares from which a subject's place is told. Three of four are in the middle; elsewhere only what is right in nine of ten held-out photos.
SUBJECT_ABOVE, ASIDE_ABOVE = 0.5, 0.85


@dataclass
class View:
    photo: bool
    what: str
    findings: list  # (kind, severity 2 or 3, place)
    scene: str | None  # None: not sure
    people: bool
    moods: list
    subject: str  # as the answer names it
    arrangements: list
    scores: dict  # dimension -> not rounded
    facts: dict = field(default_factory=dict)


def decide(digest, scales) -> View:
    """digest: COUNT numbers of `State.digest`, as a list; scales: mean and deviation of the amounts"""
    parts, at = {}, 0
    for name, size in OUTPUTS.items():
        parts[name] = digest[at : at + size]
        at += size

    def amounts(key, names):
        mean, deviation = (v.tolist() for v in scales[key])
        return {n: parts[key][i] * 3 * deviation[i] + mean[i] for i, n in enumerate(names)}

    def yes(key, names):
        return [n for i, n in enumerate(names) if parts[key][i] > 0]

    def most(key, names):
        return max(zip(parts[key], names))

    cells = dict(zip(CELLS, [*parts["burnt"], *parts["blocked"]]))
    facts = amounts("facts", FACTS) | dict(zip(PLACES_KNOWN, parts["places"]))
    moods = [m for m in yes("intent", INTENTS) if m in MOODS_SEEN] + (["black_and_white"] if facts["colorful"] < COLOURLESS else [])
    light_share, light = most("light", LIGHTS)
    if light == "artificial" and light_share >= LAMPS_ABOVE:
        moods.append("lamps")
    found = []
    for i, kind in enumerate(KINDS):
        if parts["severity"][2 * i] > 0 and kind not in UNSEEN:
            where = WHOLE
            if kind in LOCAL:
                where = PLACES[max(range(9), key=lambda j: cells[f"{LOCAL[kind]}{j}"])]
            found.append((kind, 3 if parts["severity"][2 * i + 1] > 0 else 2, where))
    found.sort(key=lambda f: (-f[1], KINDS.index(f[0])))
    share, scene = most("scene", SCENES)
    placed, ninth = most("subject", [*PLACES, None])
    return View(
        photo=parts["photo"][0] > 0, what=most("what", WHATS)[1], findings=found[:MOST_FINDINGS],
        scene=scene if share >= UNSURE_BELOW else None, people=parts["people"][0] > 0,
        moods=[m for m in p.MOODS if m in moods][:2],
        subject=f"{ninth} {most('size', SIZES)[1]}" if ninth and placed >= (SUBJECT_ABOVE if ninth == "centre" else ASIDE_ABOVE) else "none",
        arrangements=[ARRANGEMENTS_SEEN[c] for c in yes("composition", COMPOSITIONS) if c in ARRANGEMENTS_SEEN],
        scores=amounts("scores", DIMENSIONS), facts=facts)


def scene_text(v: View) -> str:
    first = (p.SCENE_WORDS[v.scene] if v.scene else p.UNSURE)[0]
    if v.people and v.scene not in ("portrait", "people"):
        first += " with people"
    return " ".join([first, *(p.MOODS[m] for m in v.moods)])


def scores_for(v: View, advisor: str) -> list[int]:
    """An advisor is stricter, and kinder, in the dimensions that it dwells on."""
    out = []
    for d, x in v.scores.items():
        x = 6.4 + (x - 6.4) * (1.45 if d in p.DWELLS_ON[advisor] else 1.0)
        out.append(int(min(10, max(1, round(x)))))
    return out


def sight(v: View) -> dict:
    """What is seen, in the answer's own words and order."""
    return {"scene": scene_text(v), "subject": v.subject,
            "findings": [{"kind": k, "severity": SEVERITIES[s], "where": w} for k, s, w in v.findings]}


def answer(v: View, advisor: str, says: list[str]) -> dict:
    if not v.photo:
        return {"kind": "not_a_photograph", "what": v.what}
    return {"kind": "critique", **sight(v), "scores": scores_for(v, advisor), "says": says}


def dump(answer: dict) -> str:
    return json.dumps(answer, separators=(",", ":"), ensure_ascii=True)


def measured_line(claims) -> str:
    """claims: (kind, place) that stand on pixels and camera; the same as `measuredLine` of the page"""
    each = [kind if where == WHOLE else f"{kind} {where}" for kind, where in claims]
    return f"Measured: {', '.join(each) or 'nothing'}."


def critique_prompt(advisor: str, claims) -> str:
    return f"Critique this photo as {advisor}. {measured_line(claims)}"


LESSON = "Teach me more."  # the one question that the page asks Loupe


def lesson(rng, start: int, count: int) -> str:
    """`count` numbered tips from number `start` on."""
    tips = []
    for i in range(start, start + count):
        noun = rng.choice(list(p.SCENE_WORDS.values()))[1]
        if rng.random() < 0.5:
            said, advice, _ = p.FINDINGS[rng.choice(KINDS)]
            place = f" at the {rng.choice(PLACES)}"
            text = f"If {rng.choice(said).format(a=rng.choice(p.ADVERBS[2]), w=place, n=noun)}: {rng.choice(advice).format(w=place, n=noun)}"
        else:
            text = rng.choice(p.ADVICE[rng.choice(ADVISORS)][rng.choice(DIMENSIONS)]).format(n=noun, side=rng.choice(["left", "right", "top", "bottom"]))
        tips.append(f"{i}. {text}")
    return "\n".join(tips)


def ask_prompt(raw: str, question: str) -> str:
    return f"{raw}\nQuestion: {question}"
