"""Training sequences: answers to what the eyes decided and to what was measured, and lessons."""

import random
from dataclasses import dataclass
from pathlib import Path

import torch

from . import claim_kinds, tokens, writing
from .claims import Rules
from .state import AMOUNTS, CHOICES, OUTPUTS, State, offset

LENGTH = 128  # most tokens of a question with its answer, image rows not counted
LESSON_LENGTH = 288
TIPS = 8  # of a lesson
JITTER = 0.4  # of a unit: the decoder meets more views than there are photos
EXCHANGED = 0.25  # of the samples are told another picture's measurements: the decoder reads its prompt, and knows none by heart
ADDED = 0.15  # of the samples are told one measured claim more
UNMEASURED = 0.03
WITH_CAMERA = 0.6


@dataclass
class Views:
    head: State
    honest: torch.Tensor  # [n, COUNT]
    scales: dict
    rules: Rules

    def draw(self, indices, noise=JITTER):
        """-> digests [n, COUNT], what they decide"""
        raw = self.honest[indices]
        size = self.head.unit.clone()
        for key, value in (*((k, 1.5) for k in CHOICES), *((k, 0.8) for k in AMOUNTS), ("burnt", 0.03), ("blocked", 0.03), ("places", 0.2)):
            size[offset(key) : offset(key) + OUTPUTS[key]] = value
        raw = raw + noise * size * torch.randn_like(raw)
        digest = self.head.digest(raw)
        return digest, [writing.decide(row, self.scales) for row in digest.tolist()]

    def pick(self, rng, count: int) -> list[int]:
        """Mostly measured pictures; of the others one in ten, for what is no photograph and for more kinds of views."""
        return [rng.choice(self.rules.known) if rng.random() < 0.9 else rng.randrange(len(self.honest)) for _ in range(count)]

    def written(self, indices, rng, seen=None):
        """-> digests, (advisor, measured claims, answer) of each"""
        digest, views = self.draw(indices) if seen is None else seen
        advisors = [rng.choice(writing.ADVISORS) for _ in views]
        known = self.known
        requests = []
        for i, v, a in zip(indices, views, advisors):
            own = i in known and rng.random() >= EXCHANGED
            m = None if rng.random() < UNMEASURED else i if own else rng.choice(self.rules.known)
            requests.append({"m": m, "camera": rng.randrange(1 << 30) if rng.random() < WITH_CAMERA else None, "sight": writing.sight(v),
                             "arrangement": v.arrangements, "advisor": a})
        answers = [added(told, rng) if rng.random() < ADDED else told for told in self.rules.ask(requests)]
        return digest, [(a, told["measured"], writing.answer(v, a, told["says"])) for v, a, told in zip(views, advisors, answers)]

    @property
    def known(self):
        return self.__dict__.setdefault("_known", frozenset(self.rules.known))


def added(told: dict, rng) -> dict:
    """One more measured claim of any kind, told and said at the same rank: kinds that these pictures seldom show are to be repeated too."""
    kind = rng.choice(claim_kinds.KINDS)
    measured, says = list(told["measured"]), list(told["says"])
    if kind in says or any(kind == k for k, _ in measured):
        return told
    at = rng.randrange(min(len(measured), 9) + 1)
    before = [k for k, _ in measured[:at]]
    rank = max([says.index(k) + 1 for k in before if k in says], default=0)
    measured.insert(at, [kind, writing.WHOLE if rng.random() < 0.5 else rng.choice(writing.PLACES)])
    says.insert(rank, kind)
    return {"measured": measured[:10], "says": says[:8]}


def read(root: Path) -> Views:
    saved = torch.load(root / ".cache/state.pt")
    head = State()
    head.load_state_dict(saved["state"])
    return Views(head.eval(), saved["honest"], saved["scales"], Rules(root / ".cache/train/measured.jsonl"))


def critique_head(t, advisor: str, measured) -> list[int]:
    """bos, user, image begin | image end, words of the prompt, assistant: the image rows go between."""
    words = t.encode(writing.critique_prompt(advisor, measured), add_special_tokens=False).ids
    return [tokens.BOS, tokens.USER, tokens.IMAGE, tokens.IMAGE_END, *words, tokens.ASSISTANT]


def pad(ids: list[int], length: int) -> list[int]:
    return (ids + [tokens.PAD] * length)[:length]


def critique_batch(t, views: Views, indices, rng):
    """-> digests, ids [n, LENGTH], weights [n, LENGTH]: 1 where a token is part of the answer"""
    digest, made = views.written(indices, rng)
    ids, weights = [], []
    for advisor, measured, answer in made:
        head = critique_head(t, advisor, measured)
        said = [*t.encode(writing.dump(answer), add_special_tokens=False).ids, tokens.EOS]
        ids.append([*head, *said])
        weights.append([0] * len(head) + [1] * len(said))
    length = min(LENGTH, max(map(len, ids)))
    return digest, torch.tensor([pad(x, length) for x in ids]), torch.tensor([pad(x, length) for x in weights]).float()


def lesson_batch(t, views: Views, indices, rng):
    ids, weights = [], []
    for _, _, answer in views.written(indices, rng)[1]:
        head = [tokens.BOS, *tokens.prompt(t, writing.ask_prompt(writing.dump(answer), writing.LESSON))]
        said = [*t.encode(writing.lesson(rng, 1, TIPS), add_special_tokens=False).ids, tokens.EOS]
        ids.append([*head, *said])
        weights.append([0] * len(head) + [1] * len(said))
    length = min(LESSON_LENGTH, max(map(len, ids)))
    return torch.tensor([pad(x, length) for x in ids]), torch.tensor([pad(x, length) for x in weights]).float()


def all_texts(views: Views, count: int, seed=0):
    """What the tokenizer is trained on."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    texts = []
    for _ in range(0, count, 500):
        for advisor, measured, answer in views.written(views.pick(rng, 500), rng)[1]:
            texts += [writing.critique_prompt(advisor, measured), writing.dump(answer)]
    # What seldom happens is to be one token too.
    places = [f"{kind} {place}" for kind in claim_kinds.KINDS for place in writing.PLACES]
    texts += [writing.measured_line([(kind, writing.WHOLE)]) for kind in claim_kinds.KINDS for _ in range(20)]
    texts += [f"Measured: {', '.join(rng.sample(places, 4))}." for _ in range(count // 10)]
    texts += [f'","subject":"{place} {size}","' for place in writing.PLACES for size in writing.SIZES for _ in range(20)]
    texts += [f'"{a}.","where":"{place}"}},' for a in writing.ADVISORS for place in [*writing.PLACES, writing.WHOLE] for _ in range(5)]
    texts += [f'"kind":"{kind}","severity":"{s}","' for kind in writing.KINDS for s in writing.SEVERITIES[1:] for _ in range(10)]
    texts += ["\nQuestion: " + writing.LESSON] * 50
    return texts + [writing.lesson(rng, rng.randrange(1, 90), 12) for _ in range(count // 16)]
