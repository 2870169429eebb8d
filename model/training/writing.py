"""What the eyes decided -> critique, follow-up answers, lessons. Deterministic: the same view and advisor give the same words."""

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

ADVISORS = list(p.VOICES)
SEVERITIES = ["", "slight", "moderate", "strong"]
PLACES = ["top left", "top", "top right", "left", "centre", "right", "bottom left", "bottom", "bottom right"]
WHOLE = "whole frame"
# kind -> which cells tell its place; of the others the place is the whole frame
LOCAL = {"clipped_highlights": "hi", "blocked_shadows": "lo"}
# What held-out photos show that the eyes cannot tell, Loupe does not say; the measurements of the page do.
UNSEEN = frozenset({"warm_cast", "cool_cast"})
MOODS_SEEN = {"night", "low_key", "high_key", "shallow_focus", "green_foliage"}
ARRANGEMENTS_SEEN = {"clutter", "layers", "centre"}
COLOURLESS = 0.035
LAMPS_ABOVE = 0.6
MOST_FINDINGS = 4
UNSURE_BELOW = 0.6


@dataclass
class View:
    photo: bool
    what: str
    findings: list  # (kind, severity 2 or 3, place)
    scene: str | None  # None: not sure
    people: bool
    moods: list
    lamps: bool
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
    found = []
    for i, kind in enumerate(KINDS):
        if parts["severity"][2 * i] > 0 and kind not in UNSEEN:
            where = WHOLE
            if kind in LOCAL:
                where = PLACES[max(range(9), key=lambda j: cells[f"{LOCAL[kind]}{j}"])]
            found.append((kind, 3 if parts["severity"][2 * i + 1] > 0 else 2, where))
    found.sort(key=lambda f: (-f[1], KINDS.index(f[0])))
    share, scene = most("scene", SCENES)
    return View(
        photo=parts["photo"][0] > 0, what=most("what", WHATS)[1], findings=found[:MOST_FINDINGS],
        scene=scene if share >= UNSURE_BELOW else None, people=parts["people"][0] > 0,
        moods=[m for m in p.MOODS if m in moods][:2], lamps=most("light", LIGHTS)[1] == "artificial" and most("light", LIGHTS)[0] >= LAMPS_ABOVE,
        arrangements=[c for c in p.ARRANGEMENTS if c in ARRANGEMENTS_SEEN and c in yes("composition", COMPOSITIONS)],
        scores=amounts("scores", DIMENSIONS), facts=facts)


def scene_text(v: View) -> str:
    first = (p.SCENE_WORDS[v.scene] if v.scene else p.UNSURE)[0]
    if v.people and v.scene not in ("portrait", "people"):
        first += " with people"
    return " ".join([first, *(p.MOODS[m] for m in v.moods)])


def scores_for(v: View, advisor: str) -> dict[str, int]:
    """An advisor is stricter, and kinder, in the dimensions that the voice dwells on."""
    out = {}
    for d, x in v.scores.items():
        x = 6.4 + (x - 6.4) * (1.45 if d in p.VOICES[advisor] else 1.0)
        out[d] = int(min(10, max(1, round(x))))
    return out


def side_of(v: View) -> str:
    x, y = v.facts["bal_x"], v.facts["bal_y"]
    if abs(x) > 0.7 * abs(y):
        return "left" if x < 0 else "right"
    return "top" if y < 0 else "bottom"


def detail_at(v: View) -> str:
    x, y = v.facts["detail_cx"], v.facts["detail_cy"]
    if max(abs(x), abs(y)) < 0.12:
        return "even"
    if abs(x) > abs(y):
        return "left" if x < 0 else "right"
    return "top" if y < 0 else "bottom"


def band(score: int) -> int:
    return 0 if score <= 4 else 1 if score <= 6 else 2


def sentence(text: str) -> str:
    return text[0].upper() + text[1:] + "."


class _Writer:
    def __init__(self, v: View, advisor: str):
        self.v, self.advisor, self.number = v, advisor, ADVISORS.index(advisor)
        self.scores, self.side = scores_for(v, advisor), side_of(v)
        self.noun = (p.SCENE_WORDS[v.scene] if v.scene else p.UNSURE)[1]

    def pick(self, options):
        return options[self.number % len(options)]

    def fill(self, text: str, severity=2, where=WHOLE) -> str:
        place = "" if where == WHOLE else f" at the {where}" if where != "centre" else " in the centre"
        return text.format(n=self.noun, side=self.side, a=self.pick(p.ADVERBS[severity]), w=place)

    def fact(self, d: str) -> str:
        v, b = self.v, band(self.scores[d])
        if d == "composition":
            lead = self.pick(p.ARRANGEMENTS[v.arrangements[0]]) if v.arrangements else self.pick(p.DETAIL_AT[detail_at(v)])
            return f"{lead}, {p.HOLDS[d][b]}"
        if d == "lighting":
            spread = v.facts["p95"] - v.facts["p5"]
            tone = "dark" if v.facts["mean_l"] < 0.27 else "bright" if v.facts["mean_l"] > 0.62 else "middle"
            lead = p.LAMPS if v.lamps else p.KEYS[tone]
            return f"{self.pick(lead)}, {self.pick(p.RANGES[0 if spread < 0.5 else 1 if spread < 0.8 else 2])}"
        if d == "focus_sharpness":
            return ", ".join([self.pick(p.DETAIL[b]), *([p.SOFT] if "shallow_focus" in v.moods else [])])
        if d == "depth_perspective":
            why = "layers" if "layers" in v.arrangements else "shallow_focus" if "shallow_focus" in v.moods else None
            return p.DEPTH[why] if why and b else self.pick(p.DEPTH_PLAIN[b])
        if d == "visual_balance":
            return self.pick(p.BALANCE[b])
        c = v.facts["colorful"]
        colour = p.COLOURLESS if c < COLOURLESS else p.COLOURS[0 if c < 0.1 else 1 if c < 0.24 else 2]
        moods = [m for m in v.moods if m != "black_and_white"]
        return f"{self.pick(colour)}{' ' + p.MOODS[moods[0]] if moods else ''} {self.pick(p.IMPACT[b])}"

    def review(self, d: str) -> dict:
        mine = [f for f in self.v.findings if p.DIMENSION_OF[f[0]] == d][:2]
        if mine:
            said = ", and ".join(self.fill(self.pick(p.FINDINGS[k][0]), s, w) for k, s, w in mine)
            advice = self.fill(self.pick(p.FINDINGS[mine[0][0]][1]), mine[0][1], mine[0][2])
        else:
            said = self.fill(self.fact(d))
            advice = self.fill(p.ADVICE[self.advisor][d][int(self.scores[d] >= 7)])
        said = sentence(said)
        voice = p.VOICES[self.advisor].get(d)
        if voice and band(self.scores[d]) != 1 and len(said) < 110:
            said += " " + voice[int(self.scores[d] >= 7)]
        return {"score": self.scores[d], "comment": said, "recommendation": advice}

    def critique(self) -> dict:
        found = self.v.findings
        best = sorted(DIMENSIONS, key=lambda d: (-self.scores[d], d not in p.VOICES[self.advisor]))
        worst = [d for d in reversed(best) if not any(p.DIMENSION_OF[k] == d for k, _, _ in found)]
        priorities = [self.fill(self.pick(p.FINDINGS[k][2]), s, w) for k, s, w in found[:2]]
        priorities += [self.fill(p.NEXT[d]) for d in worst[: max(1, 2 - len(priorities))]]
        return {
            "kind": "critique", "scene": scene_text(self.v),
            "findings": [{"kind": k, "severity": SEVERITIES[s], "where": w} for k, s, w in found],
            "dimensions": {d: self.review(d) for d in DIMENSIONS},
            "strengths": [self.fill(self.pick(p.STRENGTHS[d])) for d in best[:2]],
            "priorities": priorities,
        }


def critique(v: View, advisor: str) -> dict:
    return _Writer(v, advisor).critique()


def answer(v: View, advisor: str) -> dict:
    return critique(v, advisor) if v.photo else {"kind": "not_a_photograph", "what": v.what}


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
            "Who made it?", "What happened here?", "Can you sing?", "What is two plus two?", "How old is the person?", "What will it cost?",
            "What camera was used?", "Is this art?", "Who are you?", "What is the weather?"],
    "more": ["Teach me more.", "Teach me everything.", "Give me a lesson."],
}


def follow_up(c: dict, rng) -> tuple[str, str]:
    """-> question, answer; the answer follows from the critique's text alone"""
    kind = rng.choice(["first", "first", "crop", "settings", "settings", "best", "best", "odd", "odd"])
    question = rng.choice(QUESTIONS[kind])
    reviews, found = c["dimensions"], c["findings"]
    weakest = min(DIMENSIONS, key=lambda d: reviews[d]["score"])
    if kind == "first":
        answer = f"First, {c['priorities'][0]}. {reviews[weakest]['recommendation']}"
    elif kind == "crop":
        balance = reviews["visual_balance"]
        lead = "Hardly: it is in balance." if balance["score"] >= 7 else "Yes, crop for balance."
        answer = f"{lead} {balance['recommendation']} {reviews['composition']['recommendation']}"
    elif kind == "settings":
        answer = " ".join(p.SETTINGS[f["kind"]] for f in found[:2]) or "The same again: nothing here asks for other settings."
    elif kind == "best":
        best = max(DIMENSIONS, key=lambda d: reviews[d]["score"])
        strengths = c["strengths"]
        answer = f"{sentence(strengths[0] + ' and ' + strengths[1])} {reviews[best]['comment']}"
    else:
        answer = p.REFUSALS[len(question) % 2]
    return question, answer


def lesson(rng, start: int, count: int) -> str:
    """`count` numbered tips from number `start` on."""
    tips = []
    for i in range(start, start + count):
        if rng.random() < 0.5:
            said, advice, _ = p.FINDINGS[rng.choice(KINDS)]
            place = f" at the {rng.choice(PLACES)}"
            noun = rng.choice(list(p.SCENE_WORDS.values()))[1]
            text = f"If {rng.choice(said).format(a=rng.choice(p.ADVERBS[2]), w=place, n=noun)}: {rng.choice(advice).format(w=place, n=noun)}"
        else:
            noun = rng.choice(list(p.SCENE_WORDS.values()))[1]
            text = rng.choice(p.ADVICE[rng.choice(ADVISORS)][rng.choice(DIMENSIONS)]).format(n=noun, side=rng.choice(["left", "right", "top", "bottom"]))
        tips.append(f"{i}. {text}")
    return "\n".join(tips)


def ask_prompt(raw: str, question: str) -> str:
    return f"{raw}\nQuestion: {question}"
