"""Training sequences: critiques of what the eyes decided, follow-ups from text, lessons."""

import random
from dataclasses import dataclass
from pathlib import Path

import torch

from . import tokens, writing
from .state import AMOUNTS, CHOICES, OUTPUTS, State, offset

CRITIQUE_LENGTH = 176  # answer tokens of a critique; one shape, one compilation
TEXT_LENGTH = 288
LESSON_LENGTH = 1024
JITTER = 0.4  # of a unit: the decoder meets more views than there are photos


@dataclass
class Views:
    head: State
    honest: torch.Tensor  # [n, COUNT]
    scales: dict

    def draw(self, indices, noise=JITTER):
        """-> digests [n, COUNT], what they decide"""
        raw = self.honest[indices]
        size = self.head.unit.clone()
        for key, value in (*((k, 1.5) for k in CHOICES), *((k, 0.8) for k in AMOUNTS), ("burnt", 0.03), ("blocked", 0.03), ("places", 0.2)):
            size[offset(key) : offset(key) + OUTPUTS[key]] = value
        raw = raw + noise * size * torch.randn_like(raw)
        digest = self.head.digest(raw)
        return digest, [writing.decide(row, self.scales) for row in digest.tolist()]


def read(root: Path) -> Views:
    saved = torch.load(root / ".cache/state.pt")
    head = State()
    head.load_state_dict(saved["state"])
    return Views(head.eval(), saved["honest"], saved["scales"])


def critique_head(t, advisor: str) -> list[int]:
    """bos, user, image begin | image end, words of the prompt, assistant: the image rows go between."""
    words = t.encode(writing.critique_prompt(advisor), add_special_tokens=False).ids
    return [tokens.BOS, tokens.USER, tokens.IMAGE, tokens.IMAGE_END, *words, tokens.ASSISTANT]


def pad(ids: list[int], length: int) -> list[int]:
    return (ids + [tokens.PAD] * length)[:length]


def critique_batch(t, views: Views, indices, rng):
    """-> digests, prompt ids [n, p], answer ids [n, CRITIQUE_LENGTH] (0 = nothing)"""
    digest, seen = views.draw(indices)
    advisors = [rng.choice(writing.ADVISORS) for _ in seen]
    texts = [writing.dump(writing.answer(v, a)) for v, a in zip(seen, advisors)]
    answers = [pad([*e.ids, tokens.EOS], CRITIQUE_LENGTH) for e in t.encode_batch(texts)]
    return digest, torch.tensor([critique_head(t, a) for a in advisors]), torch.tensor(answers)


def made_critique(views: Views, i: int, rng) -> dict:
    _, (view,) = views.draw([i])
    view.photo = True
    return writing.critique(view, rng.choice(writing.ADVISORS))


def text_sequence(t, views: Views, i: int, rng) -> tuple[list[int], int]:
    """-> ids, where the answer begins"""
    made = made_critique(views, i, rng)
    question, said = writing.follow_up(made, rng)
    head = [tokens.BOS, *tokens.prompt(t, writing.ask_prompt(writing.dump(made), question))]
    return [*head, *t.encode(said).ids, tokens.EOS], len(head)


def lesson_sequence(t, views: Views, i: int, rng) -> tuple[list[int], int]:
    """A long list without an end: cut by the length, so that the model goes on until it is stopped."""
    asked = writing.ask_prompt(writing.dump(made_critique(views, i, rng)), rng.choice(writing.QUESTIONS["more"]))
    head = [tokens.BOS, *tokens.prompt(t, asked)]
    return [*head, *t.encode(writing.lesson(rng, 1, 90)).ids], len(head)


def text_batch(t, views: Views, indices, rng, make, length):
    """-> ids [n, length], weights [n, length] (1 where the token is part of the answer)"""
    ids, weights = [], []
    for i in indices:
        sequence, begin = make(t, views, i, rng)
        ids.append(pad(sequence, length))
        weights.append(pad([0] * begin + [1] * max(0, len(sequence) - begin), length))
    return torch.tensor(ids), torch.tensor(weights).float()


def all_texts(views: Views, count: int, seed=0):
    """What the tokenizer is trained on."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    texts = []
    for start in range(0, count, 500):
        picks = [rng.randrange(len(views.honest)) for _ in range(500)]
        for view in views.draw(picks)[1]:
            texts.append(writing.dump(writing.answer(view, rng.choice(writing.ADVISORS))))
    for _ in range(count // 6):
        question, said = writing.follow_up(made_critique(views, rng.randrange(len(views.honest)), rng), rng)
        texts += [said, "\nQuestion: " + question]
    texts += [writing.critique_prompt(a) for a in writing.ADVISORS] * (count // 8)
    texts += ["\nQuestion: " + q for q in writing.QUESTIONS["more"]] * 50
    return texts + [writing.lesson(rng, rng.randrange(1, 90), 12) for _ in range(count // 12)]
