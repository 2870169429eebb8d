"""Truth vector -> findings, scores, critique, follow-up answers, lessons. Deterministic for a given `random.Random`."""

import json

from .defects import T
from .phrases import ADVERBS, BANDS, DIMENSION_OF, FINDINGS, NEXT, REFUSALS, SETTINGS, STRENGTHS, VOICES

DIMENSIONS = list(BANDS)
ADVISORS = list(VOICES)
SEVERITIES = ["", "slight", "moderate", "strong"]
PLACES = ["top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right"]
KINDS = list(FINDINGS)
# fractions of the frame above which clipping is slight, moderate, strong
CLIPPING = {"clipped_highlights": ("clip_hi", "hi_cell", (0.02, 0.07, 0.18)), "blocked_shadows": ("clip_lo", "lo_cell", (0.06, 0.18, 0.4))}
MIN_SEVERITY = 2  # slight defects can partly not be told from intent: they get no line


def severity_of(t, kind: str) -> int:
    if kind == "tilted":
        return int(max(t[T["tilt_left"]], t[T["tilt_right"]]))
    if kind in CLIPPING:
        fraction, _, levels = CLIPPING[kind]
        return sum(t[T[fraction]] > level for level in levels)
    return int(t[T[kind]])


def place_of(t, kind: str) -> str:
    return PLACES[int(t[T[CLIPPING[kind][1]]])] if kind in CLIPPING else "whole frame"


def findings_of(t):
    """-> [(kind, severity 1..3, place)], strongest first, at most 4"""
    found = [(k, severity_of(t, k), place_of(t, k)) for k in KINDS]
    found = [f for f in found if f[1] >= (1 if f[0] in CLIPPING else MIN_SEVERITY)]
    return sorted(found, key=lambda f: (-f[1], KINDS.index(f[0])))[:4]


def scores_of(t) -> dict[str, int]:
    """The rubric: pixel facts set the base, defects take points away."""
    s = {k: severity_of(t, k) for k in KINDS}
    g = lambda k: float(t[T[k]])  # noqa: E731
    total = sum(v for k, v in s.items() if k not in CLIPPING)
    blur, cast = s["out_of_focus"] + s["motion_blur"], sum(s[c + "_cast"] for c in ("warm", "cool", "green", "magenta"))
    off = abs(g("detail_cx") - 0.5) + abs(g("detail_cy") - 0.5)
    value = {
        "composition": 6.2 + 14 * min(off, 0.18) - 1.2 * s["tilted"],
        "lighting": 8.6 - 1.5 * (s["underexposed"] + s["overexposed"]) - 0.6 * cast - 0.9 * (s["low_contrast"] + s["harsh_contrast"])
        - 4 * abs(g("mean_l") - 0.45) - 6 * min(g("clip_hi"), 0.2) - 2 * min(g("clip_lo"), 0.5),
        "focus_sharpness": 7.6 + 3 * (min(g("detail"), 0.5) - 0.15) - 1.8 * blur - 1.1 * s["noise"],
        "depth_perspective": 4.6 + 3.6 * (min(max(g("depth_var"), 0.25), 1.25) - 0.25) - 0.5 * s["low_contrast"] - 0.5 * blur,
        "visual_balance": 8.8 - 14 * abs(g("bal_x")) - 5 * abs(g("bal_y")) - 0.6 * s["tilted"],
        "emotional_impact": 4.2 + 8 * min(g("colorful"), 0.35) + 2.2 * (g("p95") - g("p5")) - 0.45 * total,
    }
    return {k: int(round(min(10, max(1, x)))) for k, x in value.items()}


def side_of(t) -> str:
    x, y = t[T["bal_x"]], t[T["bal_y"]]
    if abs(x) > 0.6 * abs(y):
        return "left" if x < 0 else "right"
    return "top" if y < 0 else "bottom"


def scene_of(t, rng) -> str:
    mean, colour, detail = t[T["mean_l"]], t[T["colorful"]], t[T["depth_var"]]
    light = "dark" if mean < 0.25 else "bright" if mean > 0.62 else "mid-toned"
    hue = "muted" if colour < 0.09 else "vivid" if colour > 0.25 else "natural"
    busy = "detail in one place" if detail > 0.8 else "detail all over" if detail < 0.4 else "some calm areas"
    return rng.choice(["a {l} frame in {h} colours, {b}", "{l}, with {h} colours and {b}"]).format(l=light, h=hue, b=busy)


def sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."


def critique(t, advisor: str, rng) -> dict:
    pick = rng.choice
    found, scores, side = findings_of(t), scores_of(t), side_of(t)
    openers, home = VOICES[advisor]
    reviews = {}
    for d in DIMENSIONS:
        band = 0 if scores[d] <= 4 else 1 if scores[d] <= 6 else 2
        mine = [f for f in found if DIMENSION_OF[f[0]] == d][:2]
        if mine:
            comment = ", and ".join(pick(FINDINGS[k][0]).format(a=pick(ADVERBS[s]), w=w) for k, s, w in mine)
            advice = pick(FINDINGS[mine[0][0]][1]).format(w=mine[0][2])
        else:
            comment, advice = (pick(BANDS[d][i][band]).format(side=side) for i in (0, 1))
        if rng.random() < (0.9 if d == home else 0.2):
            comment = pick(openers) + comment
        reviews[d] = {"score": scores[d], "comment": sentence(comment), "recommendation": sentence(advice)}
    order = sorted(DIMENSIONS, key=lambda d: -scores[d])
    strengths = [pick(STRENGTHS[d]) for d in order[:2]]
    priorities = [pick(FINDINGS[k][2]).format(w=w) for k, _, w in found[:2]] or [pick(NEXT[order[-1]]).format(side=side)]
    return {
        "kind": "critique",
        "scene": scene_of(t, rng),
        "findings": [{"kind": k, "severity": SEVERITIES[s], "where": w} for k, s, w in found],
        "dimensions": reviews,
        "strengths": strengths,
        "priorities": priorities,
    }


def other(what: str) -> dict:
    return {"kind": "not_a_photograph", "what": what}


def dump(answer: dict) -> str:
    return json.dumps(answer, separators=(",", ":"), ensure_ascii=True)


def critique_prompt(advisor: str) -> str:
    return f"Critique this photo as {advisor}."


QUESTIONS = {
    "first": ["What should I do first?", "What is the most important thing?", "Where do I start?"],
    "crop": ["How would I crop it?", "How should I crop this?", "Should I crop it?"],
    "settings": ["What settings next time?", "Which camera settings should I use?", "What exposure next time?"],
    "best": ["What works best?", "What is good about it?", "What should I keep?"],
    "odd": ["Who is in the photo?", "Where was this taken?", "Tell me a story.", "What is the name of this place?", "When was it made?",
            "Who made it?", "What happened here?", "Can you sing?", "What is two plus two?", "How old is the person?", "What will it cost?"],
    "more": ["Teach me more.", "Teach me everything.", "Give me a lesson."],
}


def follow_up(c: dict, rng) -> tuple[str, str]:
    """-> question, answer; the answer follows from the critique's text alone"""
    kind = rng.choice(["first", "first", "crop", "settings", "settings", "best", "best", "odd"])
    question = rng.choice(QUESTIONS[kind])
    reviews, found = c["dimensions"], c["findings"]
    weakest = min(DIMENSIONS, key=lambda d: reviews[d]["score"])
    if kind == "first":
        answer = f"First, {c['priorities'][0]}. {reviews[weakest]['recommendation']}"
    elif kind == "crop":
        balance = reviews["visual_balance"]
        lead = "Lightly, if at all." if balance["score"] >= 7 else "Yes, crop for balance."
        answer = f"{lead} {balance['recommendation']} {reviews['composition']['recommendation']}"
    elif kind == "settings":
        answer = " ".join(SETTINGS[f["kind"]] for f in found[:2]) or "The same again: nothing here asks for other settings."
    elif kind == "best":
        best = max(DIMENSIONS, key=lambda d: reviews[d]["score"])
        answer = f"Its {' and '.join(c['strengths'])}. {reviews[best]['comment']}"
    else:
        answer = rng.choice(REFUSALS)
    return question, answer


def lesson(rng, start: int, count: int) -> str:
    """`count` numbered tips from number `start` on."""
    tips = []
    for i in range(start, start + count):
        if rng.random() < 0.5:
            said, advice, _ = FINDINGS[rng.choice(KINDS)]
            text = f"If {rng.choice(said).format(a=rng.choice(ADVERBS[2]), w=rng.choice(PLACES))}, {rng.choice(advice).format(w='bright side')}."
        else:
            text = sentence(rng.choice(rng.choice(BANDS[rng.choice(DIMENSIONS)][1])).format(side=rng.choice(["left", "right", "top", "bottom"])))
        tips.append(f"{i}. {text}")
    return "\n".join(tips)


def ask_prompt(raw: str, question: str) -> str:
    return f"{raw}\nQuestion: {question}"
